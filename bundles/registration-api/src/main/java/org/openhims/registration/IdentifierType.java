// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

/** Numbers by which other systems know a patient. The Aadhaar number is not among them: it is neither asked for nor stored. */
public enum IdentifierType {
    /** Ayushman Bharat Health Account, 14 digits; stored without dashes. */
    ABHA,
    /** ABHA address (PHR address), such as {@code sunita@abdm}. */
    ABHA_ADDRESS,
    /** Voter id: three letters and seven digits. */
    EPIC,
    RATION_CARD,
    /** A reference that a verifier gave for an Aadhaar number; never the number itself. */
    AADHAAR_REFERENCE,
    /** The number of an older OPD or e-Hospital register. */
    LEGACY;

    /** True if two people never share one. A ration card is a family's, and an old register may have used a number twice. */
    public boolean isStrong() {
        return this != RATION_CARD && this != LEGACY;
    }
}
