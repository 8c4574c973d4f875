// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/** What a patient pays by: the coverage on the register, or the age; written in small letters. */
public enum Category {
    GENERAL,
    /** Sixty years and more, without a coverage. */
    SENIOR, FREE, BPL, EWS, JSSK, CGHS, PMJAY;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
