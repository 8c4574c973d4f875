// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/** Where a charge is; written in small letters. */
public enum ChargeStatus {
    OPEN,
    /** Nobody has set a price; it waits for the cashier. */
    UNPRICED,
    /** Nothing is to be paid, with a reason. */
    FREE,
    /** It stands on a bill. */
    BILLED,
    /** What it was for did not take place, or somebody waived it. */
    CANCELLED;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
