// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Results that came for one specimen.
 *
 * @param automatic true when an analyser sent them and no person has put them here
 * @param first reading, for when and by what it was measured
 * @param results new ones, not yet written
 * @param standing results of the specimen that stand besides
 * @param replaced those in whose place the new ones come
 */
public record Arrival(Tube specimen, boolean automatic, Reading first, List<ResultRow> results, Collection<ResultRow> standing,
        List<ResultRow> replaced) {

    /** When it was measured, or else when it came. */
    public Instant at() {
        return results.get(0).at();
    }

    /** What is measured again because it was critical is for a person. */
    public boolean wasCritical(String analyte) {
        return replaced.stream().anyMatch(old -> old.critical() && old.analyte().equals(analyte));
    }

    /** Analytes that have a reported result now. */
    public Set<String> reported() {
        return Stream.concat(results.stream(), standing.stream()).filter(result -> result.status().reported()).map(ResultRow::analyte)
                .collect(Collectors.toSet());
    }
}
