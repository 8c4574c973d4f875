// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.casualty;

import java.util.Locale;

/** How urgent it is; in the order of treatment, and written in small letters. */
public enum Triage {
    /** At once. */
    RED,
    /** Soon. */
    YELLOW,
    /** Can wait. */
    GREEN,
    /** Dead, or beyond help. */
    BLACK;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
