// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

/** How soon a result is needed; written {@code routine}, {@code urgent}. */
public enum Priority {
    ROUTINE, URGENT;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
