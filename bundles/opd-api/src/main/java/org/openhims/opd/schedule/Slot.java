// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.Instant;

/**
 * A time at which a patient may be booked.
 *
 * @param free regular places that can be booked now at the counter
 * @param online of them bookable online
 * @param overbooking places beyond the capacity that are left
 */
public record Slot(String schedule, String queue, String doctor, String department, Instant startsAt, Instant endsAt, int free, int online,
        int overbooking) {
}
