// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

/**
 * A value against its reference range (HL7 v2.5.1 table 0078). No range found means no flag, never {@link #N}. What has no range, as a
 * culture, may be abnormal, {@link #A}, or so that somebody has to be told at once, {@link #AA}.
 */
public enum Flag {
    N, L, H, LL, HH, A, AA;

    public boolean critical() {
        return this == LL || this == HH || this == AA;
    }
}
