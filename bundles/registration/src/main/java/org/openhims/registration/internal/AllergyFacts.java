// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openhims.registration.Allergies;
import org.openhims.registration.Allergies.Status;
import org.openhims.registration.Allergy;

/** What a patient's allergies are after something was said of them. */
final class AllergyFacts {

    private AllergyFacts() {
    }

    /** The new entry in place of an active one of the same substance. */
    static Allergies with(Allergies known, Allergy entry) {
        List<Allergy> entries = new ArrayList<>(known.entries());
        entries.removeIf(other -> other.active() && other.of(entry.substance()));
        entries.add(entry);
        boolean listed = known.substances().stream().anyMatch(entry::of);
        List<String> substances = listed ? known.substances() : Stream.concat(known.substances().stream(), Stream.of(entry.substance())).toList();
        return new Allergies(Status.RECORDED, substances, entries);
    }

    static Allergies without(Allergies known, Allergy refuted) {
        List<Allergy> entries = new ArrayList<>(known.entries());
        entries.removeIf(entry -> entry.id().equals(refuted.id()));
        entries.add(refuted);
        List<String> left = known.substances().stream().filter(words -> !refuted.of(words)).toList();
        return new Allergies(left.isEmpty() ? Status.NONE_KNOWN : Status.RECORDED, left, entries);
    }

    /** What was said at the counter; an entry of a substance that is listed no more is refuted by it. */
    static Allergies told(Allergies known, Allergies told, String by, Instant at, String reason) {
        List<Allergy> entries = known.entries().stream().map(entry -> entry.active() && told.substances().stream().noneMatch(entry::of)
                ? entry.refuted(by, at, reason) : entry).toList();
        return new Allergies(told.status(), told.substances(), entries);
    }
}
