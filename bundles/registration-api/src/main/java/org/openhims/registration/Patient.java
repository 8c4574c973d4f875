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
 * @param attendant who is with the patient
 * @param identity null for a person who is known by name
 * @param birth of a child who was registered on the mother; null for others
 * @param links null when no other record belongs to this one
 * @param death null for the living
 * @param photo changes with each photo; null for none. {@link Photos} has the picture
 */
public record Patient(String uhid, String name, String otherName, Sex sex, String birthDate, boolean estimated, String mobile,
        Address address, List<Identifier> identifiers, NextOfKin nextOfKin, BloodGroup bloodGroup, Allergies allergies,
        Coverage coverage, Instant registeredAt, NextOfKin attendant, Identity identity, Birth birth, Links links, Death death,
        String photo) {

    public Patient {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        allergies = allergies == null ? Allergies.NOT_ASKED : allergies;
    }

    /** A living person who came to the counter alone. */
    public Patient(String uhid, String name, String otherName, Sex sex, String birthDate, boolean estimated, String mobile, Address address,
            List<Identifier> identifiers, NextOfKin nextOfKin, BloodGroup bloodGroup, Allergies allergies, Coverage coverage,
            Instant registeredAt) {
        this(uhid, name, otherName, sex, birthDate, estimated, mobile, address, identifiers, nextOfKin, bloodGroup, allergies, coverage,
                registeredAt, null, null, null, null, null, null);
    }

    /** Of whom there is no photo. */
    public Patient(String uhid, String name, String otherName, Sex sex, String birthDate, boolean estimated, String mobile, Address address,
            List<Identifier> identifiers, NextOfKin nextOfKin, BloodGroup bloodGroup, Allergies allergies, Coverage coverage,
            Instant registeredAt, NextOfKin attendant, Identity identity, Birth birth, Links links, Death death) {
        this(uhid, name, otherName, sex, birthDate, estimated, mobile, address, identifiers, nextOfKin, bloodGroup, allergies, coverage,
                registeredAt, attendant, identity, birth, links, death, null);
    }

    /** The date of birth, or null. */
    public PartialDate born() {
        return birthDate == null ? null : PartialDate.parse(birthDate);
    }

    /** Whose temporary identity this is, or null. */
    public String identifiedAs() {
        return links == null ? null : links.identifiedAs();
    }

    /** The record that this one was merged into, or null. */
    public String mergedInto() {
        return links == null ? null : links.mergedInto();
    }

    /** The same facts under a number of the register. */
    public Patient registered(String number, Instant at) {
        return new Patient(number, name, otherName, sex, birthDate, estimated, mobile, address, identifiers, nextOfKin, bloodGroup,
                allergies, coverage, at, attendant, identity, birth, links, death, photo);
    }

    /** The same person; what else the register knows of the record is given. */
    public Patient with(Identity standing, Birth from, Links others, Death end) {
        return new Patient(uhid, name, otherName, sex, birthDate, estimated, mobile, address, identifiers, nextOfKin, bloodGroup,
                allergies, coverage, registeredAt, attendant, standing, from, others, end, photo);
    }

    public Patient with(BloodGroup group, Allergies known) {
        return new Patient(uhid, name, otherName, sex, birthDate, estimated, mobile, address, identifiers, nextOfKin, group,
                known, coverage, registeredAt, attendant, identity, birth, links, death, photo);
    }

    /** With another photo, or with none for null. */
    public Patient withPhoto(String id) {
        return new Patient(uhid, name, otherName, sex, birthDate, estimated, mobile, address, identifiers, nextOfKin, bloodGroup,
                allergies, coverage, registeredAt, attendant, identity, birth, links, death, id);
    }

    public Patient with(Links others) {
        return with(identity, birth, others, death);
    }

    public Patient with(Death end) {
        return with(identity, birth, links, end);
    }
}
