// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.casualty;

import java.time.Instant;

/**
 * An emergency.
 *
 * @param number for people, such as {@code E-17}
 * @param uhid null while the register is away and nobody was entered
 * @param name the patient's; null as the UHID
 * @param visit key of the visit with its token; null as long as there is no patient
 * @param outcome null while it goes on
 * @param mlc key of the medico-legal record; null when there is none
 */
public record EmergencyCase(String id, String number, String uhid, String name, String visit, String queue, Triage triage, Instant triagedAt,
        String triagedBy, String complaint, String broughtBy, Instant arrivedAt, Outcome outcome, Instant endedAt, String mlc) {

    /** A colour that was given. */
    public record Step(Triage triage, Instant at, String by) {
    }
}
