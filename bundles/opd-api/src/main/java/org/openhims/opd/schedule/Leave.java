// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days without patients.
 *
 * @param subject the doctor's user name, the department's code, or the facility's {@code *}
 * @param until last day
 * @param endedAt when it was taken back; null while it counts
 * @param toRebook appointments of these days that wait for another time
 */
public record Leave(String id, Scope scope, String subject, LocalDate from, LocalDate until, String reason, String enteredBy, Instant enteredAt,
        Instant endedAt, int toRebook) {

    /** Who is away; written in small letters. */
    public enum Scope {
        DOCTOR, DEPARTMENT, FACILITY;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
