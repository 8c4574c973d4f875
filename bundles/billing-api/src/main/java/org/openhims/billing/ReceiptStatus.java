// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/** Whether a receipt counts; written in small letters. */
public enum ReceiptStatus {
    /** A UPI payment that the patient claims; it counts nowhere. */
    PENDING, CONFIRMED,
    /** It keeps its number. */
    CANCELLED;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
