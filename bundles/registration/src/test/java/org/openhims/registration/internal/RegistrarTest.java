// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Patient;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.Sex;

class RegistrarTest {

    private final RegisterNode node = new RegisterNode();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void givesAUhidAndTells() {
        Patient patient = register(sunita("Sunita Devi"));

        assertEquals("0700000000013", patient.uhid());
        assertTrue(CheckDigit.VERHOEFF.isValid(patient.uhid()));
        assertEquals(patient, node.lookup.get(node.clerk, patient.uhid()));
        assertEquals(RegistrationEvent.REGISTERED, node.node.events().get(0).type());
        assertEquals(patient.uhid(), node.node.events().get(0).uhid());
        assertEquals("{\"uhid\":\"0700000000013\"}", node.node.events().get(0).json());
        assertEquals("patient.register", node.node.audits().get(0).action());
        assertEquals(patient.uhid(), node.node.audits().get(0).uhid());
    }

    @Test
    void everyNumberIsOther() {
        Patient ram = register(NewPatient.of("Ram", Sex.M).aged(40));
        Patient shyam = register(NewPatient.of("Shyam", Sex.M).aged(40));

        assertEquals(List.of("0700000000013", "0700000000021"), List.of(ram.uhid(), shyam.uhid()));
    }

    @Test
    void refusesTheSamePersonInAnySpellingAndSaysWhy() {
        Patient known = register(sunita("सुनीता देवी"));
        node.node.clock().move(Duration.ofDays(30));

        for (String name : List.of("Sunita Devi", "Suneeta Devee", "DEVI SUNITA", "सुनीता देवी")) {
            Problem problem = refused(sunita(name)).problem();

            assertEquals("patient.duplicate", problem.code());
            assertEquals(409, problem.status());
            LikelyDuplicate candidate = (LikelyDuplicate) ((List<?>) problem.more().get("candidates")).get(0);
            assertEquals(known.uhid(), candidate.uhid());
            assertEquals(List.of("birthDate", "name", "mobile"), candidate.reasons());
        }
        assertEquals(1, node.node.events().size());
        assertEquals(4, node.node.audits().stream().filter(row -> row.detail().equals("duplicate")).count(), "who was shown is audited");
    }

    @Test
    void registersTwinsAndInsistingClerks() {
        register(sunita("Sunita Devi"));
        register(sunita("Anita Devi"));
        Patient again = register(sunita("Sunita Devi").notDuplicateOf(Set.of("0700000000013")));

        assertEquals("0700000000032", again.uhid());
        assertEquals("notDuplicateOf=[0700000000013]", node.node.audits().get(2).detail());
    }

    @Test
    void warnsOfLikelyDuplicates() {
        register(sunita("Sunita Devi"));
        register(NewPatient.of("Ram Prasad", Sex.M).aged(50).mobile("9810012345"));

        List<LikelyDuplicate> likely = node.registrar.likelyDuplicates(node.clerk,
                NewPatient.of("सुनीता देवी", Sex.F).aged(35).mobile("9810012345").build());

        assertEquals(List.of("0700000000013"), likely.stream().map(LikelyDuplicate::uhid).toList());
        assertFalse(likely.get(0).certain());
    }

    @Test
    void comparesIncompleteInputAsFarAsItGoes() {
        register(sunita("Sunita Devi"));

        assertEquals(1, node.registrar.likelyDuplicates(node.clerk,
                NewPatient.of("Sunita Devi", null).born("1990-08-04").mobile("98").build()).size());
        assertEquals(0, node.registrar.likelyDuplicates(node.clerk, NewPatient.of(null, null).build()).size());
    }

    @Test
    void warnsOfADigitThatDoesNotFitButTakesIt() {
        NewPatient person = sunita("Sunita").identifier(IdentifierType.ABHA, "91-1234-5678-9016")
                .identifier(IdentifierType.EPIC, "ABC1234566").build();

        assertEquals(List.of("registration.warning.abha"), node.registrar.warnings(person));
        assertEquals("91123456789016", node.registrar.register(node.clerk, person).identifiers().get(0).value());
    }

    @Test
    void needsThePermission() {
        Caller nurse = node.node.caller("nurse", "patient.read");

        assertEquals(403, assertThrows(ProblemException.class, () -> node.registrar.register(nurse, sunita("Sunita").build())).problem().status());
        assertEquals(403, assertThrows(ProblemException.class,
                () -> node.registrar.likelyDuplicates(nurse, sunita("Sunita").build())).problem().status());
        assertEquals(403, assertThrows(ProblemException.class,
                () -> node.registrar.correct(nurse, "0700000000013", sunita("Sunita").build(), "typing")).problem().status());
    }

    @Test
    void eightClerksAtOnceRegisterOnePerson() throws Exception {
        List<String> names = List.of("Sunita Devi", "सुनीता देवी", "Suneeta Devee", "Devi Sunita");
        assertEquals(1, together(i -> () -> registered(sunita(names.get(i % 4)))));
        assertEquals(1, node.node.events().size());
    }

    @Test
    void eightClicksRegisterOnePersonOfWhomOnlyTheNameIsKnown() throws Exception {
        assertEquals(1, together(i -> () -> registered(NewPatient.of("Unknown man", Sex.M))));
    }

    @Test
    void eightClerksAtOnceUseAnIdentifierOnce() throws Exception {
        assertEquals(1, together(i -> () -> registered(
                NewPatient.of("Person " + (char) ('A' + i), Sex.F).aged(20 + i).identifier(IdentifierType.EPIC, "ABC1234566"))));
    }

    @Test
    void eightClerksAtOnceRegisterEightPeople() throws Exception {
        assertEquals(8, together(i -> () -> registered(
                NewPatient.of("Person " + (char) ('A' + i), Sex.F).aged(20 + i).mobile("9810012345"))));
    }

    @Test
    void correctsAndKeepsWhatWas() {
        Patient before = register(sunita("Sunita Devi"));
        node.node.clock().move(Duration.ofMinutes(5));

        Patient after = node.registrar.correct(node.clerk, before.uhid(), NewPatient.of("Sunita Sharma", Sex.F).born("1990-08-14").build(), "  read from card ");

        assertEquals(after, node.lookup.get(node.clerk, before.uhid()));
        assertEquals(before.registeredAt(), after.registeredAt());
        assertEquals(RegistrationEvent.CORRECTED, node.node.events().get(1).type());
        assertEquals(new RegistrationEvent.Corrected(before.uhid(), List.of("birthDate", "mobile", "name"), "read from card"),
                node.json.read(node.node.events().get(1).json(), RegistrationEvent.Corrected.class));
        assertEquals(0, node.lookup.search(node.clerk, "devi", null, 10).items().size());
        assertEquals(1, node.lookup.search(node.clerk, "sharma", null, 10).items().size());
    }

    @Test
    void aCorrectionThatChangesNothingTellsNothing() {
        Patient before = register(sunita("Sunita Devi"));

        assertEquals(before, node.registrar.correct(node.clerk, before.uhid(), sunita("Sunita Devi").build(), "looked again"));
        assertEquals(1, node.node.events().size());
    }

    @Test
    void aCorrectionNeedsAReasonAndAPatient() {
        assertEquals("[reason:size]", assertThrows(ProblemException.class,
                () -> node.registrar.correct(node.clerk, "0700000000013", sunita("Sunita").build(), " x ")).getMessage().replaceAll("^[^\\[]*", ""));
        assertEquals("patient.unknown", assertThrows(ProblemException.class,
                () -> node.registrar.correct(node.clerk, "0700000000013", sunita("Sunita").build(), "typing")).problem().code());
    }

    private interface Work {
        Callable<Boolean> of(int thread);
    }

    /** How many of eight threads that start together succeed. */
    private static long together(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> done = threads.invokeAll(java.util.stream.IntStream.range(0, 8).mapToObj(work::of).toList());
            long succeeded = 0;
            for (Future<Boolean> one : done) {
                succeeded += one.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean registered(NewPatientBuilder person) {
        try {
            return register(person).uhid() != null;
        } catch (ProblemException e) {
            assertEquals("patient.duplicate", e.problem().code());
            return false;
        }
    }

    private Patient register(NewPatientBuilder person) {
        return node.registrar.register(node.clerk, person.build());
    }

    private ProblemException refused(NewPatientBuilder person) {
        return assertThrows(ProblemException.class, () -> register(person));
    }

    private static NewPatientBuilder sunita(String name) {
        return NewPatient.of(name, Sex.F).born("1990-08-04").mobile("9810012345");
    }
}
