// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.morning;

import java.util.Locale;

/** How much a line wants to be read; written in small letters. */
public enum Severity {
    /** As it should be, or a figure that is neither good nor bad. */
    WELL,
    /** Somebody should look at it today. */
    WARNING,
    /** Somebody must act now. */
    ALARM;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The graver of the two when the condition holds, else well. */
    public static Severity when(boolean condition, Severity grave) {
        return condition ? grave : WELL;
    }
}
