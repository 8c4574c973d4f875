// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * A doctor and when the doctor sees patients.
 *
 * @param user the name with which the doctor signs in
 * @param name as it stands on doors
 * @param department code
 * @param days days of the week
 * @param from first patient; null when not settled
 * @param until last patient; null when not settled
 */
public record Doctor(String user, String name, String department, Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    public Doctor {
        days = days == null ? Set.of() : Set.copyOf(days);
    }
}
