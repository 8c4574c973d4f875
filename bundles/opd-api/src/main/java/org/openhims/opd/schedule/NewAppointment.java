// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.Instant;

/**
 * A wish for a slot.
 *
 * @param via counter when null
 * @param overbook true to go beyond the slot's capacity; never online
 */
public record NewAppointment(String uhid, String schedule, Instant startsAt, Via via, Boolean overbook) {

    /** A regular place at the counter. */
    public NewAppointment(String uhid, String schedule, Instant startsAt) {
        this(uhid, schedule, startsAt, Via.COUNTER, null);
    }

    public boolean overbooked() {
        return Boolean.TRUE.equals(overbook);
    }
}
