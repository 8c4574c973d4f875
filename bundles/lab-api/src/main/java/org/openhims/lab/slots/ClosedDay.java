// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.slots;

import java.time.LocalDate;

/**
 * A day on which no specimens are taken by appointment.
 *
 * @param booked how many bookings of that day have to be moved
 */
public record ClosedDay(LocalDate day, String reason, long booked) {
}
