// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;

/**
 * The little that stands on every screen, slip and label, so that nobody treats the wrong patient.
 *
 * @param otherName the name in the other script; null when not known
 * @param initials of the first and last part of the name, as written
 * @param birthDate ISO 8601; null when not known
 * @param age in the caller's language, such as {@code 36 y}, {@code 8 m} or {@code 12 d}; empty when not known
 * @param flags short texts in the caller's language, such as the scheme that pays or the mother of a newborn
 * @param identity null for a person who is known by name
 * @param death null for the living
 * @param photo changes with each photo; null for none
 */
public record Banner(String uhid, String name, String otherName, String initials, Sex sex, String birthDate, boolean estimated,
        String age, BloodGroup bloodGroup, Allergies allergies, List<String> flags, Identity identity, Death death, String photo) {

    public Banner {
        flags = List.copyOf(flags);
    }

    /** Of a living person who is known by name. */
    public Banner(String uhid, String name, String otherName, String initials, Sex sex, String birthDate, boolean estimated, String age,
            BloodGroup bloodGroup, Allergies allergies, List<String> flags) {
        this(uhid, name, otherName, initials, sex, birthDate, estimated, age, bloodGroup, allergies, flags, null, null);
    }

    /** Of whom there is no photo. */
    public Banner(String uhid, String name, String otherName, String initials, Sex sex, String birthDate, boolean estimated, String age,
            BloodGroup bloodGroup, Allergies allergies, List<String> flags, Identity identity, Death death) {
        this(uhid, name, otherName, initials, sex, birthDate, estimated, age, bloodGroup, allergies, flags, identity, death, null);
    }
}
