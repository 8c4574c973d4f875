// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openhims.registration.internal.RegisterNode.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Coverage;
import org.openhims.registration.Death;
import org.openhims.registration.Identity;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Newborn;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.Sex;
import org.openhims.registration.UnknownPerson;

class LivesTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi");
    private static final UnknownPerson NOBODY_KNOWS = new UnknownPerson(null, null, null);

    private final RegisterNode node = new RegisterNode();
    private final Instant now = node.node.clock().instant();

    @AfterEach
    void close() {
        node.close();
    }

    private Patient register(NewPatientBuilder person) {
        return node.registrar.register(node.clerk, person.build());
    }

    private Patient get(String uhid) {
        return node.lookup.get(node.clerk, uhid);
    }

    @Test
    void anUnknownPersonIsRegisteredWithNothingAtAll() {
        Patient one = node.lives.unknown(node.clerk, NOBODY_KNOWS);
        Patient other = node.lives.unknown(node.clerk.withLocale(HINDI), new UnknownPerson(Sex.M, 40, new NextOfKin("PCR van 12", "police", null)));

        assertEquals(List.of("Unknown 0013", "अज्ञात 0013"), List.of(one.name(), one.otherName()));
        assertEquals(List.of("अज्ञात 0021", Sex.M, "1986", "PCR van 12"),
                List.of(other.name(), other.sex(), other.birthDate(), other.attendant().name()));
        assertEquals(Identity.UNKNOWN, get(one.uhid()).identity());
        assertEquals(List.of("Unknown person"), node.lookup.banner(node.clerk, one.uhid()).flags());
        assertEquals(one.uhid(), node.lookup.search(node.clerk, "unknown 0013", null, 5).items().get(0).uhid());
        assertEquals(2, node.node.events().size());
        assertEquals("age:age", refused(() -> node.lives.unknown(node.clerk, new UnknownPerson(Sex.M, 200, null))));
    }

    @Test
    void anUnknownPersonWhoWasNeverRegisteredIsFilledInUnderTheSameNumber() {
        String uhid = node.lives.unknown(node.clerk, NOBODY_KNOWS).uhid();

        Patient known = node.registrar.correct(node.clerk, uhid, NewPatient.of("Ramesh Kumar", Sex.M).aged(50).build(), "told his name");

        assertEquals(uhid, known.uhid());
        assertNull(get(uhid).identity());
        assertEquals(List.of("birthDate", "estimated", "identity", "name", "otherName", "sex"), node.registrar.changes(node.clerk, uhid).get(0).fields());
    }

    @Test
    void whoIsFilledInAsSomebodyRegisteredIsNotMadeASecondTime() {
        NewPatient ramesh = NewPatient.of("Ramesh Kumar", Sex.M).born("1976-02-01").mobile("9810012345").build();
        String known = node.registrar.register(node.clerk, ramesh).uhid();
        String uhid = node.lives.unknown(node.clerk, NOBODY_KNOWS).uhid();

        assertEquals("patient.duplicate", refused(() -> node.registrar.correct(node.clerk, uhid, ramesh, "his card")));
        NewPatient twin = NewPatient.of("Ramesh Kumar", Sex.M).born("1976-02-01").mobile("9810012345").notDuplicateOf(Set.of(known)).build();
        assertEquals("Ramesh Kumar", node.registrar.correct(node.clerk, uhid, twin, "his twin").name());
    }

    @Test
    void anUnknownPersonWhoIsRegisteredKeepsBothNumbersAndAllAllergies() {
        Patient sunita = register(NewPatient.of("Sunita Devi", Sex.F).born("1990-08-04")
                .allergies(new Allergies(Allergies.Status.RECORDED, List.of("Latex"))).bloodGroup(new BloodGroup("A+", false)));
        String temporary = node.lives.unknown(node.clerk, NOBODY_KNOWS).uhid();
        node.registrar.correct(node.clerk, temporary, NewPatient.of("Unknown 0021", Sex.F).otherName("अज्ञात 0021")
                .allergies(new Allergies(Allergies.Status.RECORDED, List.of("Penicillin"))).bloodGroup(new BloodGroup("B+", true)).build(), "found");

        Patient known = node.lives.identify(node.clerk, temporary, sunita.uhid(), "her brother came");

        assertEquals(List.of("Latex", "Penicillin"), known.allergies().substances());
        assertEquals(new BloodGroup("B+", true), known.bloodGroup());
        assertEquals(known.allergies(), get(temporary).allergies());
        assertEquals("Sunita Devi", get(temporary).name());
        assertEquals(sunita.uhid(), get(temporary).identifiedAs());
        assertEquals(Set.of(sunita.uhid(), temporary), node.lookup.uhids(node.clerk, temporary), "one record");
        assertEquals(Set.of(sunita.uhid(), temporary), node.lookup.uhids(node.clerk, sunita.uhid()));
        assertEquals(List.of("Was " + temporary), node.lookup.banner(node.clerk, sunita.uhid()).flags());
        assertEquals(List.of("Belongs to " + sunita.uhid()), node.lookup.banner(node.clerk, temporary).flags());
        assertEquals(List.of(temporary), node.lookup.search(node.clerk, "unknown 0021", null, 5).items().stream().map(Patient::uhid).toList());
        assertEquals(List.of(sunita.uhid()), node.lookup.search(node.clerk, "sunita", null, 5).items().stream().map(Patient::uhid).toList());
    }

    @Test
    void theTemporaryIdentityFollowsThePatient() {
        Patient sunita = register(NewPatient.of("Sunita Devi", Sex.F));
        String temporary = node.lives.unknown(node.clerk, NOBODY_KNOWS).uhid();
        node.lives.identify(node.clerk, temporary, sunita.uhid(), "her card");

        node.registrar.correct(node.clerk, sunita.uhid(), NewPatient.of("Sunita Sharma", Sex.F).build(), "married");

        assertEquals("Sunita Sharma", get(temporary).name());
        assertEquals("patient.identified",
                refused(() -> node.registrar.correct(node.clerk, temporary, NewPatient.of("X Y", Sex.F).build(), "wrong")));
    }

    @Test
    void onlyAnUnknownPersonIsIdentifiedAndOnlyAsOneWhoFits() {
        Patient sunita = register(NewPatient.of("Sunita Devi", Sex.F));
        Patient ram = register(NewPatient.of("Ram", Sex.M));
        String man = node.lives.unknown(node.clerk, new UnknownPerson(Sex.M, null, null)).uhid();
        String other = node.lives.unknown(node.clerk, NOBODY_KNOWS).uhid();

        assertEquals("patient.identity.known", refused(() -> node.lives.identify(node.clerk, ram.uhid(), sunita.uhid(), "same")));
        assertEquals("patient.identity.temporary", refused(() -> node.lives.identify(node.clerk, man, other, "same")));
        assertEquals("patient.identity.sex", refused(() -> node.lives.identify(node.clerk, man, sunita.uhid(), "same")));
        assertEquals("patient.unknown", refused(() -> node.lives.identify(node.clerk, man, "0700000000099", "same")));
        assertEquals("reason:size", refused(() -> node.lives.identify(node.clerk, man, ram.uhid(), " ")));
        node.lives.identify(node.clerk, man, ram.uhid(), "same");
        assertEquals("patient.identified", refused(() -> node.lives.identify(node.clerk, man, ram.uhid(), "again")));
    }

    private Newborn child(String mother, Integer order, String name) {
        return new Newborn(mother, Sex.F, now.minusSeconds(3600), order, name);
    }

    @Test
    void aNewbornWithoutANameHasItsOwnNumberAndTheLinkOnBoth() {
        Patient mother = register(NewPatient.of("सुनीता देवी", Sex.F).otherName("Sunita Devi").mobile("9810012345")
                .address(new Address(null, "Rohini", null, null, null, null)).coverage(new Coverage(Coverage.Scheme.JSSK, null, null)));

        Patient baby = node.lives.newborn(node.clerk, child(mother.uhid(), null, null));

        assertNotEquals(mother.uhid(), baby.uhid());
        assertEquals(List.of("सुनीता देवी का शिशु", "Baby of Sunita Devi", "2026-11-22", "9810012345", "Rohini"),
                List.of(baby.name(), baby.otherName(), baby.birthDate(), baby.mobile(), baby.address().place()));
        assertEquals(new NextOfKin("सुनीता देवी", "माँ", "9810012345"), baby.nextOfKin());
        assertEquals(mother.uhid(), get(baby.uhid()).birth().mother());
        assertEquals(List.of(baby.uhid()), get(mother.uhid()).links().babies());
        assertEquals(List.of("JSSK", "Not named yet", "Mother: " + mother.uhid()), node.lookup.banner(node.clerk, baby.uhid()).flags());
        assertEquals(List.of("JSSK", "Baby: " + baby.uhid()), node.lookup.banner(node.clerk, mother.uhid()).flags());
    }

    @Test
    void twinsAreTwoAndTheSameChildIsOne() {
        String mother = register(NewPatient.of("Sunita Devi", Sex.F)).uhid();
        Patient first = node.lives.newborn(node.clerk, child(mother, 1, null));
        Patient second = node.lives.newborn(node.clerk, child(mother, 2, null));

        assertEquals(List.of("Baby 1 of Sunita Devi", "Baby 2 of Sunita Devi"), List.of(first.name(), second.name()));
        assertEquals("patient.newborn.known", refused(() -> node.lives.newborn(node.clerk, child(mother, 2, null))), "a second click");
        assertEquals("patient.newborn.known", refused(() -> node.lives.newborn(node.clerk, child(mother, null, null))));
        node.node.clock().move(Duration.ofDays(400));
        Newborn next = new Newborn(mother, Sex.M, node.node.clock().instant(), null, "Raju");
        assertEquals("Raju", node.lives.newborn(node.clerk, next).name());
    }

    @Test
    void aNewbornGetsItsNameLater() {
        String mother = register(NewPatient.of("Sunita Devi", Sex.F)).uhid();
        Patient baby = node.lives.newborn(node.clerk, child(mother, null, null));

        Patient named = node.registrar.correct(node.clerk, baby.uhid(), NewPatient.of("Asha", Sex.F).born(baby.birthDate()).build(), "named");

        assertNull(named.identity());
        assertEquals(mother, named.birth().mother(), "the link is kept");
        assertEquals("Asha", node.lives.newborn(node.clerk, child(register(NewPatient.of("Meena", Sex.F)).uhid(), null, "Asha")).name());
    }

    @Test
    void whatCannotBeABirthIsNamed() {
        String mother = register(NewPatient.of("Sunita Devi", Sex.F)).uhid();
        String man = register(NewPatient.of("Ram", Sex.M)).uhid();

        assertEquals("bornAt:birthdate.future", refused(() -> node.lives.newborn(node.clerk, new Newborn(mother, Sex.F, now.plusSeconds(60), null, null))));
        assertEquals("bornAt:newborn.old",
                refused(() -> node.lives.newborn(node.clerk, new Newborn(mother, Sex.F, now.minus(Duration.ofDays(400)), null, null))));
        assertEquals("order:newborn.order", refused(() -> node.lives.newborn(node.clerk, child(mother, 0, null))));
        assertEquals("name:aadhaar", refused(() -> node.lives.newborn(node.clerk, child(mother, 1, "2345 6789 0124"))));
        assertEquals("mother:newborn.mother", refused(() -> node.lives.newborn(node.clerk, child(man, 1, null))));
        assertEquals("patient.unknown", refused(() -> node.lives.newborn(node.clerk, child("0700000000099", 1, null))));
    }

    @Test
    void aDeathIsKnownOnTheBannerWithTimeAndDoctorUntilItIsWithdrawn() {
        String uhid = register(NewPatient.of("Ram", Sex.M).born("1950-01-01")).uhid();

        node.lives.died(node.clerk, uhid, new Death(now, true, " Dr  Rao "));

        assertEquals(new Death(now, true, "Dr Rao"), node.lookup.banner(node.clerk, uhid).death());
        assertEquals("patient.dead", refused(() -> node.lives.died(node.clerk, uhid, new Death(now, false, "Dr Rao"))));
        RegistrationEvent.Corrected told = node.json.read(node.node.events(RegistrationEvent.CORRECTED).get(0).json(), RegistrationEvent.Corrected.class);
        assertEquals(List.of("death"), told.fields());
        assertEquals("Death recorded, declared by Dr Rao", node.registrar.changes(node.clerk, uhid).get(0).reason());
        assertNull(node.lives.alive(node.clerk, uhid, "another patient").death());
        assertEquals("patient.alive", refused(() -> node.lives.alive(node.clerk, uhid, "another patient")));
        assertNull(node.lookup.banner(node.clerk, uhid).death());
    }

    @Test
    void aCorrectionDoesNotBringBackTheDead() {
        String uhid = register(NewPatient.of("Ram", Sex.M)).uhid();
        node.lives.died(node.clerk, uhid, new Death(now, false, "Dr Rao"));

        assertEquals(now, node.registrar.correct(node.clerk, uhid, NewPatient.of("Ram Lal", Sex.M).build(), "whole name").death().at());
    }

    @Test
    void whatCannotBeADeathIsNamed() {
        String uhid = register(NewPatient.of("Ram", Sex.M).born("2026-11-20")).uhid();

        assertEquals("at:death.future", refused(() -> node.lives.died(node.clerk, uhid, new Death(now.plusSeconds(60), false, "Dr Rao"))));
        assertEquals("at:death.early", refused(() -> node.lives.died(node.clerk, uhid, new Death(now.minus(Duration.ofDays(5)), false, "Dr Rao"))));
        assertEquals("declaredBy:size", refused(() -> node.lives.died(node.clerk, uhid, new Death(now, false, "R"))));
        assertEquals("at:not-null", refused(() -> node.lives.died(node.clerk, uhid, new Death(null, false, "Dr Rao"))));
    }

    @Test
    void eachNeedsItsPermission() {
        Caller stranger = node.node.caller("storekeeper", "patient.read");

        assertEquals("access.denied", refused(() -> node.lives.unknown(stranger, NOBODY_KNOWS)));
        assertEquals("access.denied", refused(() -> node.lives.identify(stranger, "1", "2", "same")));
        assertEquals("access.denied", refused(() -> node.lives.newborn(stranger, child("1", 1, null))));
        assertEquals("access.denied", refused(() -> node.lives.died(stranger, "1", new Death(now, false, "Dr Rao"))));
        assertEquals("access.denied", refused(() -> node.lives.alive(stranger, "1", "wrong")));
    }
}
