// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is known of a patient's allergies.
 *
 * @param substances as recorded; empty unless the status is {@link Status#RECORDED}
 */
public record Allergies(@NotNull Status status, @Size(max = 30) List<@Size(max = 80) String> substances) {

    public static final Allergies NOT_ASKED = new Allergies(Status.NOT_ASKED, List.of());

    /** Nothing asked is not nothing known. */
    public enum Status { RECORDED, NONE_KNOWN, NOT_ASKED }

    public Allergies {
        substances = substances == null ? List.of() : List.copyOf(substances);
    }
}
