// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.PartialDate;

/**
 * A patient of the register. What is not known is null.
 *
 * @param uhid 13 digits: state, ten digits, Verhoeff digit
 * @param name as written, in Devanagari or Latin
 * @param otherName the name in the other script
 * @param birthDate ISO 8601, a year, a month or a day
 * @param estimated the birth date was reckoned from a told age
 * @param mobile ten digits; a family may share one
 * @param allergies never null
 * @param registeredAt when the register learnt of the patient
 */
public record Patient(String uhid, String name, String otherName, Sex sex, String birthDate, boolean estimated, String mobile,
        Address address, List<Identifier> identifiers, NextOfKin nextOfKin, BloodGroup bloodGroup, Allergies allergies,
        Coverage coverage, Instant registeredAt) {

    public Patient {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        allergies = allergies == null ? Allergies.NOT_ASKED : allergies;
    }

    /** The date of birth, or null. */
    public PartialDate born() {
        return birthDate == null ? null : PartialDate.parse(birthDate);
    }

    /** The same facts under a number of the register. */
    public Patient registered(String number, Instant at) {
        return new Patient(number, name, otherName, sex, birthDate, estimated, mobile, address, identifiers, nextOfKin, bloodGroup,
                allergies, coverage, at);
    }
}
