// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a patient's allergies.
 *
 * @param substances as recorded; empty unless the status is {@link Status#RECORDED}
 * @param entries what clinicians recorded of them in {@link AllergyBook}, also what was refuted; taken no notice of in what is registered or
 *        corrected. A substance that was only told at the counter has none
 */
public record Allergies(@NotNull Status status, @Size(max = 30) List<@Size(max = 80) String> substances, List<Allergy> entries) {

    public static final Allergies NOT_ASKED = new Allergies(Status.NOT_ASKED, List.of());

    /** Nothing asked is not nothing known. */
    public enum Status { RECORDED, NONE_KNOWN, NOT_ASKED }

    public Allergies {
        substances = substances == null ? List.of() : List.copyOf(substances);
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /** As told at the counter. */
    public Allergies(Status status, List<String> substances) {
        this(status, substances, List.of());
    }

    /** What a clinician recorded of a substance, as long as it holds. */
    public Optional<Allergy> active(String substance) {
        return entries.stream().filter(entry -> entry.active() && entry.of(substance)).findFirst();
    }
}
