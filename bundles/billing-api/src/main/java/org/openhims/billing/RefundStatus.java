// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/** Where a refund is; written in small letters. */
public enum RefundStatus {
    /** Waits for a second person. */
    PENDING, APPROVED, REJECTED;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
