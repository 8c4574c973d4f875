// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.util.Locale;

/** How a booking came; written in small letters. */
public enum Via {
    ONLINE, COUNTER,
    /** For today, from the places kept for those who have not booked. */
    WALK_IN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
