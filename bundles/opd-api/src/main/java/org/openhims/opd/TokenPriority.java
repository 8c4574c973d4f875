// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/** Who is called first; the number stays. In the order of calling, and written in small letters. */
public enum TokenPriority {
    EMERGENCY, PREGNANT, DISABLED, SENIOR, NORMAL;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
