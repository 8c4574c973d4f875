// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

/** Where a specimen is on its way; written in small letters, such as {@code ordered}. */
public enum SpecimenStatus {
    ORDERED,
    COLLECTED,
    /** In the laboratory; the only state in which results may come. */
    RECEIVED,
    /** Has results, not all of them released. */
    RESULTED,
    /** Every analyte that was ordered has a released result. */
    RELEASED,
    CANCELLED,
    REJECTED;

    /** True while results may come for it. */
    public boolean takesResults() {
        return this == RECEIVED || this == RESULTED;
    }

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
