// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/** By which way a drug is given; written in small letters. */
public enum RxRoute {
    ORAL, SUBLINGUAL, TOPICAL, EYE, EAR, NASAL, INHALED, IM, IV, SC, RECTAL, VAGINAL;

    @Override
    public String toString() {
        return Wire.name(this);
    }
}
