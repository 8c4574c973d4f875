// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.Instant;

/**
 * A line of a register that the law asks for: of Schedule H1, or of Schedule X and narcotics with its running balance.
 *
 * @param serial of this product in this store, without a gap; 0 in the register of Schedule H1
 * @param quantity in units; negative for what went
 * @param balance after this line; 0 in the register of Schedule H1
 * @param patient name; null for what went to nobody
 * @param by who gave it
 * @param witness the second person; null where none is asked for
 */
public record RegisterEntry(int serial, Instant at, String store, String product, String label, String number, int quantity, int balance,
        String uhid, String patient, String prescriber, String by, String witness) {
}
