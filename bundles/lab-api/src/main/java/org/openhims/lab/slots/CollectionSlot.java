// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.slots;

import java.time.Instant;

/** @param times key of the times that it belongs to
 *  @param free how many more orders can be booked */
public record CollectionSlot(String times, String place, Instant startsAt, Instant endsAt, int free) {
}
