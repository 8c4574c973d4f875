// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.Instant;

/**
 * Stock that came or went; never changed. A balance is the sum of its movements.
 *
 * @param batch id
 * @param number of the batch, as printed
 * @param quantity in units; negative for what went
 * @param reason code of the list {@code pharmacy.reason}; null where the kind says all
 * @param reference invoice, the other store, ward or dispense
 */
public record Movement(String id, String store, String batch, String product, String number, Kind kind, int quantity, Instant at, String by,
        String reason, String reference) {

    /** Written in small letters. */
    public enum Kind {
        RECEIPT, ISSUE, TRANSFER_OUT, TRANSFER_IN, RETURN, COUNT, DISPENSE, TAKEN_BACK;

        @Override
        public String toString() {
            return Wire.name(this);
        }
    }
}
