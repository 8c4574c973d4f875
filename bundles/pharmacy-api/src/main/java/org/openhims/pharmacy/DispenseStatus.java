// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/** Written in small letters. */
public enum DispenseStatus {
    /** Waits for the second person; nothing has left. */
    HELD,
    /** Handed over. */
    DONE,
    /** Given up while it waited. */
    CANCELLED;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
