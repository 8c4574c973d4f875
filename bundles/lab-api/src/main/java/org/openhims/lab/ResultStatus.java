// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

/** Where a result is on its way; written in small letters, such as {@code preliminary}. */
public enum ResultStatus {
    PRELIMINARY,
    VALIDATED,
    RELEASED,
    /** Released in place of an earlier one, which was wrong. */
    AMENDED,
    /** A later result stands in its place; it stays visible. */
    SUPERSEDED;

    /** True when it may stand on a report. */
    public boolean reported() {
        return this == RELEASED || this == AMENDED;
    }

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
