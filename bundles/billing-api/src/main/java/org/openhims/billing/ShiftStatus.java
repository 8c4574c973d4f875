// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/** Where a shift is; written in small letters. */
public enum ShiftStatus {
    OPEN,
    /** The cash is counted and declared; nobody has taken it over. */
    CLOSED,
    /** The next person has taken the drawer over. */
    ACCEPTED;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
