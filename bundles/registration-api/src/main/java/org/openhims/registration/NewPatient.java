// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * What is known of a person who comes to be registered, or the whole of what is right when a patient is corrected.
 * The limits that need more than a length are checked by {@link Registration}.
 *
 * @param name 1 to 120 letters of Devanagari or Latin with blanks, dots, dashes and apostrophes
 * @param otherName the same name in the other script; may be null
 * @param birthDate ISO 8601, a year, a month or a day, not in the future; null when not known
 * @param age completed years, 0 to 130, in place of a birth date, which is then estimated
 * @param ageMonths completed months, 0 to 35, in place of {@code age} for a small child
 * @param mobile ten digits, the first 6 to 9; +91 or 0 before them is taken off; may be null
 * @param notDuplicateOf UHIDs that the caller has looked at and found to be other people
 * @param downtime for a person who was registered on paper while the node was away; null otherwise
 * @param attendant who is with the patient; may be null
 */
public record NewPatient(@NotBlank @Size(max = 120) String name, @Size(max = 120) String otherName, @NotNull Sex sex,
        @Size(max = 10) String birthDate, Integer age, Integer ageMonths, @Size(max = 20) String mobile, @Valid Address address,
        @Size(max = 20) List<@Valid Identifier> identifiers, @Valid NextOfKin nextOfKin, @Valid BloodGroup bloodGroup,
        @Valid Allergies allergies, @Valid Coverage coverage, @Size(max = 50) Set<String> notDuplicateOf,
        @Valid PaperRegistration downtime, @Valid NextOfKin attendant) {

    public NewPatient {
        identifiers = identifiers == null ? List.of() : identifiers;
        notDuplicateOf = notDuplicateOf == null ? Set.of() : notDuplicateOf;
    }

    /** Somebody who stands at the counter. */
    public NewPatient(String name, String otherName, Sex sex, String birthDate, Integer age, Integer ageMonths, String mobile, Address address,
            List<Identifier> identifiers, NextOfKin nextOfKin, BloodGroup bloodGroup, Allergies allergies, Coverage coverage,
            Set<String> notDuplicateOf) {
        this(name, otherName, sex, birthDate, age, ageMonths, mobile, address, identifiers, nextOfKin, bloodGroup, allergies, coverage,
                notDuplicateOf, null, null);
    }

    /** The same person, registered on paper. */
    public NewPatient onPaper(PaperRegistration form) {
        return new NewPatient(name, otherName, sex, birthDate, age, ageMonths, mobile, address, identifiers, nextOfKin, bloodGroup, allergies,
                coverage, notDuplicateOf, form, attendant);
    }

    public static NewPatientBuilder of(String name, Sex sex) {
        return new NewPatientBuilder(name, sex);
    }
}
