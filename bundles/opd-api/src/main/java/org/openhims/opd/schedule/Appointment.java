// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.Instant;

/**
 * A patient's place in a slot.
 *
 * @param name the patient's, as written when it was booked
 * @param doctor the user who sees the patient; null when several do
 * @param overbooked true when it is beyond the slot's capacity
 * @param reason why it was cancelled or is to be re-booked; null otherwise
 * @param visit opened at the check-in; null before
 * @param next the appointment that took its place; null when none did
 */
public record Appointment(String id, String uhid, String name, String schedule, String queue, String doctor, Instant startsAt, Instant endsAt,
        Via via, boolean overbooked, AppointmentStatus status, String reason, String visit, String next, String bookedBy, Instant bookedAt) {
}
