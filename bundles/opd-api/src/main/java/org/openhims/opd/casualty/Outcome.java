// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.casualty;

import java.util.Locale;

/** How an emergency ended; written in small letters. */
public enum Outcome {
    DISCHARGED, ADMITTED, REFERRED, LEFT, DIED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
