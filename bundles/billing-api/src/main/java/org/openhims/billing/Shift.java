// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.time.Instant;
import org.openhims.platform.Money;

/**
 * A cashier's time at a counter with one drawer.
 *
 * @param opening the float
 * @param collected taken less given back, by any mode
 * @param cash what should be in the drawer; absent while the shift is open, so that it is counted first
 * @param declared what was counted
 * @param difference counted less what should be
 * @param acceptedBy who took the drawer over; never who closed
 */
public record Shift(String id, String counter, String user, ShiftStatus status, Money opening, Instant openedAt, Money collected, Money cash,
        Money declared, Money difference, Instant closedAt, String acceptedBy, Instant acceptedAt) {
}
