// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts a {@link NewPatient} together from the few facts that are known. */
public final class NewPatientBuilder {

    private final String name;
    private final Sex sex;
    private final List<Identifier> identifiers = new ArrayList<>();
    private String otherName;
    private String birthDate;
    private Integer age;
    private Integer ageMonths;
    private String mobile;
    private Address address;
    private NextOfKin nextOfKin;
    private NextOfKin attendant;
    private BloodGroup bloodGroup;
    private Allergies allergies;
    private Coverage coverage;
    private Set<String> notDuplicateOf = Set.of();

    NewPatientBuilder(String name, Sex sex) {
        this.name = name;
        this.sex = sex;
    }

    public NewPatientBuilder otherName(String text) {
        otherName = text;
        return this;
    }

    public NewPatientBuilder born(String isoDate) {
        birthDate = isoDate;
        return this;
    }

    public NewPatientBuilder aged(Integer years) {
        age = years;
        return this;
    }

    public NewPatientBuilder agedMonths(Integer months) {
        ageMonths = months;
        return this;
    }

    public NewPatientBuilder mobile(String number) {
        mobile = number;
        return this;
    }

    public NewPatientBuilder address(Address place) {
        address = place;
        return this;
    }

    public NewPatientBuilder identifier(IdentifierType type, String value) {
        identifiers.add(new Identifier(type, value));
        return this;
    }

    public NewPatientBuilder nextOfKin(NextOfKin person) {
        nextOfKin = person;
        return this;
    }

    public NewPatientBuilder attendant(NextOfKin person) {
        attendant = person;
        return this;
    }

    public NewPatientBuilder bloodGroup(BloodGroup group) {
        bloodGroup = group;
        return this;
    }

    public NewPatientBuilder allergies(Allergies known) {
        allergies = known;
        return this;
    }

    public NewPatientBuilder coverage(Coverage payer) {
        coverage = payer;
        return this;
    }

    public NewPatientBuilder notDuplicateOf(Set<String> uhids) {
        notDuplicateOf = uhids;
        return this;
    }

    public NewPatient build() {
        return new NewPatient(name, otherName, sex, birthDate, age, ageMonths, mobile, address, List.copyOf(identifiers), nextOfKin,
                bloodGroup, allergies, coverage, notDuplicateOf, null, attendant);
    }
}
