// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.slots;

import java.time.Instant;

/**
 * A slot that is wanted.
 *
 * @param order whose specimens are taken then
 * @param times key of the times
 * @param startsAt of the slot
 */
public record NewBooking(String order, String times, Instant startsAt) {
}
