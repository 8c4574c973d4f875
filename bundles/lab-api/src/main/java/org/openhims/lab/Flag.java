// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

/** A value against its reference range (HL7 v2.5.1 table 0078). No range found means no flag, never {@link #N}. */
public enum Flag {
    N, L, H, LL, HH;

    public boolean critical() {
        return this == LL || this == HH;
    }
}
