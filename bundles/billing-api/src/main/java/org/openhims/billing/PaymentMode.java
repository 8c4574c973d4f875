// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/** How a patient pays; written in small letters. */
public enum PaymentMode {
    CASH,
    /** Counts once it is confirmed. */
    UPI, CARD,
    /** Of what the patient deposited before. */
    ADVANCE;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
