// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.bench;

import java.time.Instant;
import java.util.List;

/**
 * What is open in the laboratory.
 *
 * @param counts how many there are of each kind, all kinds, also those that are 0
 * @param items those that cannot wait: of the kinds {@code critical}, {@code recall}, {@code hold} and {@code overdue}, at most 50 of each
 */
public record OpenWorkList(Instant at, List<Count> counts, List<Item> items) {

    public OpenWorkList {
        counts = List.copyOf(counts);
        items = List.copyOf(items);
    }

    /**
     * One number.
     *
     * @param kind {@code collected}, {@code received}, {@code resulted} specimens; results {@code to-validate}, {@code to-release};
     *        {@code unmatched}, {@code critical}, {@code recall}, {@code hold}, {@code overdue}; its text is {@code lab.handover.kind.<kind>}
     */
    public record Count(String kind, long number) {
    }

    /**
     * One thing to do.
     *
     * @param accession null for a hold
     * @param what analyte, and the rule and device of a hold
     */
    public record Item(String kind, String accession, String what, Instant since) {
    }
}
