// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.Instant;

/**
 * A controlled drug that is to go to a ward or another store and waits for the second person; nothing has left yet.
 *
 * @param kind {@code ISSUE} or {@code TRANSFER_OUT}
 * @param label name and strength
 * @param batch id
 * @param number of the batch, as printed
 * @param quantity in units
 * @param to the ward, or the code of the other store
 */
public record HeldMove(String id, Movement.Kind kind, String store, String product, String label, String batch, String number, int quantity,
        String to, String by, Instant at) {
}
