// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.downtime.Sticker;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.PaperRegistration;
import org.openhims.registration.Patient;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.Sex;

class PaperRegistrationTest {

    private final RegisterNode node = new RegisterNode();
    private final Uhids uhids = new Uhids(node.register, node.node.store(), node.facility);
    private final Instant made = node.node.clock().instant();
    private List<String> stickers;

    @BeforeEach
    void kit() {
        uhids.reserve(node.clerk, kit(1), 3);
        stickers = uhids.stickers(1, Locale.ENGLISH).stream().map(Sticker::code).toList();
        node.node.clock().move(Duration.ofHours(5));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void reservedNumbersAreRightAndGivenToNobodyElse() {
        uhids.reserve(node.clerk, kit(1), 3);
        assertEquals(3, uhids.stickers(1, Locale.ENGLISH).size(), "asked again for the same kit, it is the same numbers");
        assertTrue(stickers.stream().allMatch(CheckDigit.VERHOEFF::isValid));
        for (int i = 0; i < 5; i++) {
            assertFalse(stickers.contains(node.registrar.register(node.clerk, NewPatient.of("Person " + "ABCDE".charAt(i), Sex.M).build()).uhid()));
        }
    }

    @Test
    void aFormKeepsItsNumberAndItsTime() {
        Instant at = made.plus(Duration.ofHours(2));
        Patient patient = enter("Sunita Devi", at, stickers.get(0));
        assertEquals(stickers.get(0), patient.uhid());
        assertEquals(at, node.lookup.get(node.clerk, patient.uhid()).registeredAt());
        Event told = node.node.events(RegistrationEvent.REGISTERED).get(0);
        assertEquals(Source.DOWNTIME, told.source());
        assertEquals(at, told.happened());
        assertEquals(node.node.clock().instant(), told.recorded());
        assertTrue(node.node.audits().stream().anyMatch(entry -> "downtime".equals(entry.detail().strip())));
    }

    @Test
    void theSameFormTwiceIsOnePatientAndAnotherPersonIsRefused() {
        Patient first = enter("Sunita Devi", made.plusSeconds(60), stickers.get(0));
        assertEquals(first, enter("Sunita Devi", made.plusSeconds(60), stickers.get(0)));
        assertEquals(1, node.node.events(RegistrationEvent.REGISTERED).size());
        assertEquals("patient.downtime.used", refused("Ramesh Kumar", made.plusSeconds(60), stickers.get(0)).code());
    }

    @Test
    void whoWasRegisteredMeanwhileIsTold() {
        node.registrar.register(node.clerk, person("Sunita Devi").build());
        Problem problem = refused("Sunita Devi", made.plusSeconds(60), stickers.get(0));
        assertEquals("patient.duplicate", problem.code());
        assertEquals(stickers.get(1), enter("Ramesh Kumar", made.plusSeconds(60), stickers.get(1)).uhid());
        assertEquals(stickers.get(2), enter("Anil Verma", made.plusSeconds(60), stickers.get(2)).uhid());
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertEquals("downtime.uhid:downtime.check-digit", fault(made.plusSeconds(60), stickers.get(0).substring(0, 12) + "x"));
        assertEquals("downtime.uhid:downtime.not-reserved", fault(made.plusSeconds(60), CheckDigit.VERHOEFF.appendTo("070000099999")));
        assertEquals("downtime.at:downtime.future", fault(node.node.clock().instant().plusSeconds(60), stickers.get(0)));
        assertEquals("downtime.at:downtime.before-kit", fault(made.minusSeconds(120), stickers.get(0)));
        assertEquals(stickers.get(0), enter("Sunita Devi", made.plusSeconds(60), stickers.get(0)).uhid(), "a refusal uses no sticker up");
    }

    @Test
    void theFormHasWordsInBothLanguages() {
        uhids.form().fields().forEach(field -> List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"))
                .forEach(language -> assertFalse(node.texts.text(language, field.label()).equals(field.label()), field.label())));
    }

    private static NewPatientBuilder person(String name) {
        return NewPatient.of(name, Sex.F).born("1990-08-04").mobile("9810012345");
    }

    private Patient enter(String name, Instant at, String uhid) {
        return node.registrar.register(node.clerk, person(name).build().onPaper(new PaperRegistration(at, uhid)));
    }

    private Problem refused(String name, Instant at, String uhid) {
        return assertThrows(ProblemException.class, () -> enter(name, at, uhid)).problem();
    }

    private String fault(Instant at, String uhid) {
        return refused("Sunita Devi", at, uhid).errors().stream().map(error -> error.field() + ':' + error.rule()).findFirst().orElseThrow();
    }

    private Kit kit(long number) {
        return new Kit(number, made, "admin", Map.of("uhid", 3), 0);
    }
}
