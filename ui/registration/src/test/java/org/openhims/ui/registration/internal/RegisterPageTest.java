// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.Keys;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.registration.Allergies;
import org.openhims.registration.Coverage;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.Place;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.registration.Sex;

class RegisterPageTest {

    private static final String TWIN = "0700000000019";
    private static final String NEW = "0700000000027";

    private final List<NewPatient> saved = new ArrayList<>();
    private boolean refuse;
    private ProblemException refusal;
    private final Fake<Registration> registration = Fake.of(Registration.class)
            .on("likelyDuplicates", args -> ((NewPatient) args.get(0)).name().startsWith("Sun") ? List.of(new LikelyDuplicate(TWIN, "Sunita Devi",
                    null, Sex.F, "1990-08-04", "9810012345", 91, true, List.of("name", "birthDate"))) : List.of())
            .on("warnings", args -> ((NewPatient) args.get(0)).identifiers().isEmpty() ? List.of() : List.of("registration.warning.abha"))
            .on("register", args -> {
                if (refuse) {
                    throw Problem.invalid("mobile", "mobile");
                }
                if (refusal != null) {
                    throw refusal;
                }
                saved.add((NewPatient) args.get(0));
                return new Patient(NEW, "Sunita", null, Sex.F, null, true, null, null, null, null, null, null, null, Instant.EPOCH);
            });
    private final Fake<LifeEvents> lives = Fake.of(LifeEvents.class).on("unknown", args -> new Patient(NEW, "Unknown 0027", null, Sex.U, null, false,
            null, null, null, null, null, null, null, Instant.EPOCH));
    private final TestSession session = TestSession.of("registrar", "patient.register", "patient.read");
    private final Fake<Places> places = Fake.of(Places.class).on("find", args -> "Ramp".equals(args.get(0)) ? List.of(
            new Place("123456", Place.Kind.VILLAGE, "Rampur", "रामपुर", "110001", "Near Tehsil", "Near District", "Delhi")) : List.of());
    private final TestWindow window = TestWindow.of(new RegisterView(registration.service(), lives.service(), places.service()).open(session, ""));

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "uiregistration."));
    }

    @Test
    void everySchemeHasAName() {
        TestTexts texts = new TestTexts();
        for (Coverage.Scheme scheme : Coverage.Scheme.values()) {
            String key = "uiregistration.scheme." + scheme;
            assertFalse(texts.text(TestTexts.HINDI, key).equals(key), key);
        }
    }

    private void fill() {
        window.type("reg-name", " Sunita ");
        window.click("reg-sex-F");
        window.type("reg-born", "36");
    }

    @Test
    void threeFieldsAreEnough() {
        fill();
        window.click("reg-save");
        assertEquals(List.of(NewPatient.of("Sunita", Sex.F).aged(36).build()), saved);
        assertTrue(window.sees("reg-done"));
        assertTrue(session.said.get(0).contains("07 0000 0000 027"));
        window.click("reg-open");
        assertEquals("patient/" + NEW, session.gone);
    }

    @Test
    void whoLooksAlikeAppearsWhileTypingWithTheReasons() {
        window.type("reg-name", "Sunita");
        assertTrue(window.sees("reg-twin-" + TWIN));
        assertTrue(window.text().contains("registration.reason.birthDate"));
        window.click("reg-use-" + TWIN);
        assertEquals("patient/" + TWIN, session.gone);
    }

    @Test
    void notTheSamePersonIsRememberedAndSaved() {
        fill();
        window.click("reg-other-" + TWIN);
        window.click("reg-save");
        assertEquals(Set.of(TWIN), saved.get(0).notDuplicateOf());
    }

    @Test
    void aRefusedFieldKeepsEverythingThatWasTyped() {
        refuse = true;
        fill();
        window.type("reg-mobile", "123");
        window.click("reg-save");
        assertTrue(window.sees("reg-save"));
        assertEquals(" Sunita ", session.draft(PatientForm.DRAFT).get("name"));
        try (TestWindow again = TestWindow.of(new RegisterView(registration.service(), lives.service(), places.service()).open(session.speaking(TestTexts.HINDI), ""))) {
            assertTrue(again.text().contains("मरीज़ का पंजीकरण"));
            refuse = false;
            again.click("reg-save");
            assertEquals("123", saved.get(0).mobile());
        }
    }

    @Test
    void sexAndBirthAreCheckedBeforeTheServiceIsAsked() {
        window.type("reg-name", "Asha");
        window.click("reg-save");
        window.click("reg-sex-F");
        window.type("reg-born", "32/13/1990");
        window.click("reg-save");
        assertEquals(List.of(), saved);
    }

    @Test
    void theRestIsTakenFromBehindMore() {
        fill();
        window.type("reg-place", "Rohini");
        window.type("reg-abha", "91-1234-5678-9012");
        window.type("reg-allergies", "Penicillin, Latex");
        window.type("reg-kin", "Ram");
        window.type("reg-blood", "b+");
        window.click("reg-scheme-BPL");
        assertTrue(window.text().contains("registration.warning.abha"));
        window.click("reg-save");
        NewPatient person = saved.get(0);
        assertEquals("Rohini", person.address().place());
        assertEquals(new Allergies(Allergies.Status.RECORDED, List.of("Penicillin", "Latex")), person.allergies());
        assertEquals("B+", person.bloodGroup().group());
        assertEquals(Coverage.Scheme.BPL, person.coverage().scheme());
        assertEquals("Ram", person.nextOfKin().name());
    }

    @Test
    void noneKnownIsNotNotAsked() {
        fill();
        window.click("reg-allergic-NO");
        window.click("reg-save");
        assertEquals(Allergies.Status.NONE_KNOWN, saved.get(0).allergies().status());
    }

    @Test
    void theNextPatientStartsEmpty() {
        fill();
        window.click("reg-new");
        assertEquals("", session.draft(PatientForm.DRAFT).get("name"));
    }

    @Test
    void anUnknownPersonIsOneKeyAway() {
        window.type("reg-mobile", "98");
        window.click("reg-unknown");
        assertTrue(window.sees("reg-done"));
        assertTrue(session.said.get(0).contains("Unknown 0027"));
        assertEquals("98", session.draft(PatientForm.DRAFT).get("mobile"), "what was being typed for somebody else is kept");
        assertFalse(window.sees("reg-unknown"), "a second key press makes no second person");
    }

    @Test
    void eachNumberHasItsFieldAndItsOwnError() {
        fill();
        window.type("reg-epic", "ABC1234566");
        window.type("reg-ration", "DL 12/345");
        refusal = Problem.invalid("identifiers[1].value", "identifier.ration_card");
        window.click("reg-save");
        assertTrue(((TextField) window.get("reg-ration")).isInvalid());
        assertFalse(((TextField) window.get("reg-epic")).isInvalid());
        refusal = null;
        window.type("reg-attendant", "Ram");
        window.type("reg-attendant-relation", "neighbour");
        window.type("reg-scheme-category", "pensioner");
        window.click("reg-scheme-CGHS");
        window.click("reg-save");
        NewPatient person = saved.get(0);
        assertEquals(List.of(IdentifierType.EPIC, IdentifierType.RATION_CARD), person.identifiers().stream().map(Identifier::type).toList());
        assertEquals("neighbour", person.attendant().relation());
        assertEquals("pensioner", person.coverage().category());
    }

    @Test
    void aVillageThatIsChosenFillsTheRestOfTheAddressAndFreeTextStays() {
        window.type("reg-place", "Gali 7");
        assertFalse(window.sees("reg-places"));
        window.type("reg-place", "Ramp");
        window.click("reg-place-123456");
        assertFalse(window.sees("reg-places"));
        assertEquals(List.of("Rampur", "Near Tehsil", "Near District", "Delhi", "110001", "123456"),
                java.util.stream.Stream.of("place", "subdistrict", "district", "state", "pin", "lgd")
                        .map(part -> ((com.vaadin.flow.component.textfield.TextField) window.get("reg-" + part)).getValue()).toList());
    }

    @Test
    void theCodeOfAVillageStaysWithItsVillage() {
        window.type("reg-name", "Sunita");
        window.click("reg-sex-F");
        window.type("reg-place", "Ramp");
        window.click("reg-place-123456");
        window.type("reg-place", "Rampur, ward 3");
        window.click("reg-save");
        assertEquals("123456", saved.get(0).address().lgd());
        window.click("reg-new");
        window.type("reg-name", "Sunita");
        window.click("reg-sex-F");
        window.type("reg-place", "Ramp");
        window.click("reg-place-123456");
        window.type("reg-place", "Sonpur");
        window.click("reg-save");
        assertEquals(null, saved.get(1).address().lgd());
    }
}
