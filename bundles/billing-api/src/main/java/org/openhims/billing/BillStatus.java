// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/** Where a bill is; written in small letters. */
public enum BillStatus {
    OPEN,
    /** Paid in full, or nothing was to be paid. */
    SETTLED, CANCELLED;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
