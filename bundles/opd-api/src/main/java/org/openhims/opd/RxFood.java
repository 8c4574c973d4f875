// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/** How a drug goes with meals; written in small letters. */
public enum RxFood {
    BEFORE, WITH, AFTER;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
