// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/** An account of the ledger; written in small letters. */
public enum Account {
    CASH, UPI, CARD,
    /** What patients owe. */
    DUES, INCOME,
    /** Tax that was within the prices. */
    GST,
    /** What patients deposited and have not used. */
    ADVANCES,
    /** What was given back. */
    REFUNDS;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
