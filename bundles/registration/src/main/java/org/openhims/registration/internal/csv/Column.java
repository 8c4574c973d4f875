// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.csv;

/** What a file of patients may tell; the first is each row's own number in the register that it comes from. */
public enum Column {
    NUMBER, NAME, SURNAME, OTHER_NAME, SEX, BORN, ESTIMATED, AGE, AGE_MONTHS, MOBILE, LINE, PLACE, DISTRICT, STATE, PIN, LGD, ABHA, ABHA_ADDRESS,
    EPIC, RATION_CARD, AADHAAR_REFERENCE, OTHER_NUMBERS, KIN, KIN_RELATION, KIN_MOBILE, BLOOD, ALLERGIES, SCHEME, SCHEME_NUMBER, SCHEME_CATEGORY,
    SCHEME_UNTIL, DIED;

    /** The key of its name in the user's language. */
    public String text() {
        return "registration.column." + name();
    }
}
