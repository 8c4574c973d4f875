// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/** Of the Drugs Rules, 1945: what may be given on prescription only, and with which record. Written in small letters. */
public enum Schedule {
    /** May be sold without a prescription. */
    NONE,
    /** On prescription. */
    H,
    /** On prescription, and in a register that names patient and prescriber. */
    H1,
    /** On prescription, with a running balance and a second person. */
    X;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
