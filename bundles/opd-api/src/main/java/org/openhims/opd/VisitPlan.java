// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What comes after a visit.
 *
 * @param followUp the day to come back, after today and within a year; may be null
 * @param referral null for none
 * @param notified diseases that the state wants to know of, each once
 */
public record VisitPlan(LocalDate followUp, @Valid Referral referral, @Size(max = 5) List<@NotNull @Valid Notified> notified) {

    public VisitPlan {
        notified = notified == null ? List.of() : notified.stream().toList();
    }

    /**
     * Sent to somebody else.
     *
     * @param to department or hospital, 1 to 120 characters
     * @param reason 1 to 500 characters
     * @param urgent null for no
     */
    public record Referral(@NotNull @Size(max = 120) String to, @NotNull @Size(max = 500) String reason, Boolean urgent) {
    }

    /**
     * A case to be notified.
     *
     * @param condition code of {@link Surveillance#conditions}
     * @param form of the surveillance programme: P for presumptive, L for confirmed by a laboratory; P when null
     * @param onset first day of the illness; may be null
     */
    public record Notified(@NotNull @Size(max = 30) String condition, Form form, LocalDate onset) {
    }

    /** Forms of the integrated disease surveillance programme (IDSP). */
    public enum Form { P, L }
}
