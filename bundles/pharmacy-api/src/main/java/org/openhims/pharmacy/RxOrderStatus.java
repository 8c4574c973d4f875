// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/** How far an order is; written in small letters. */
public enum RxOrderStatus {
    /** Nothing was given yet. */
    OPEN,
    /** Something is owed. */
    PART,
    /** All was given. */
    DONE,
    /** What is owed will not be fetched, or the prescription was cancelled. */
    CLOSED;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
