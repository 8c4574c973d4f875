// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.Banner;
import org.openhims.registration.Birth;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Change;
import org.openhims.registration.Coverage;
import org.openhims.registration.Death;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.Identity;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Newborn;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Place;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.registration.Sex;

class LifeScreensTest {

    private static final String UHID = "0700000002017";
    private static final String OTHER = "0700000000019";

    private final Patient sunita = new Patient(UHID, "Sunita Devi", "सुनीता देवी", Sex.F, "1986", true, "9810012345",
            new Address("12", "Rohini", "North", "Delhi", "110085", "77"),
            List.of(new Identifier(IdentifierType.EPIC, "ABC1234566"), new Identifier(IdentifierType.AADHAAR_REFERENCE, "9012")),
            new NextOfKin("Ram", "husband", null), new BloodGroup("A+", true), new Allergies(Allergies.Status.RECORDED, List.of("Latex")),
            new Coverage(Coverage.Scheme.CGHS, "C1", java.time.LocalDate.of(2027, 3, 31), "pensioner"), TestSession.NOW);
    private Patient shown = sunita;
    private final List<NewPatient> corrected = new ArrayList<>();
    private final Fake<Patients> patients = Fake.of(Patients.class).on("get", args -> shown)
            .on("banner", args -> TestSession.banner((String) args.get(0), "Sunita Devi"))
            .on("search", args -> Page.all(args.get(0).equals("nobody") ? List.of() : List.of(sunita)));
    private final Fake<Registration> registration = Fake.of(Registration.class).on("correct", args -> {
        corrected.add((NewPatient) args.get(1));
        return sunita;
    }).on("likelyDuplicates", args -> List.of()).on("warnings", args -> List.of());
    private final Fake<Places> places = Fake.of(Places.class).on("find", args -> "Ramp".equals(args.get(0)) ? List.of(
            new Place("123456", Place.Kind.VILLAGE, "Rampur", "रामपुर", "110001", null, null, "Delhi")) : List.of());
    private final Fake<LifeEvents> lives = Fake.of(LifeEvents.class).on("identify", args -> sunita).on("died", args -> sunita)
            .on("alive", args -> sunita).on("newborn", args -> sunita);
    private final TestSession session = TestSession.of("registrar", "*");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private void openCorrection() {
        window.show(new CorrectView(patients.service(), registration.service(), places.service()).open(session, UHID));
    }

    @Test
    void aCorrectionBeginsWithWhatIsKnownAndKeepsWhatIsNotTouched() {
        openCorrection();
        window.type("reg-reason", "her passbook");
        window.type("reg-mobile", "9876543210");
        window.click("reg-save");
        NewPatient right = corrected.get(0);
        assertEquals("9876543210", right.mobile());
        assertEquals(List.of("Sunita Devi", "सुनीता देवी", 40, Sex.F), List.of(right.name(), right.otherName(), right.age(), right.sex()));
        assertEquals(List.of(sunita.address(), sunita.nextOfKin(), sunita.bloodGroup(), sunita.allergies(), sunita.coverage(), sunita.identifiers()),
                List.of(right.address(), right.nextOfKin(), right.bloodGroup(), right.allergies(), right.coverage(), right.identifiers()));
        assertTrue(registration.asked().get(registration.asked().size() - 1).endsWith("her passbook]"), registration.asked().toString());
        assertEquals("patient/" + UHID, session.gone);
    }

    @Test
    void theReasonIsAskedForAtItsField() {
        registration.on("correct", args -> {
            throw Problem.invalid("reason", "size", 3, 200);
        });
        openCorrection();
        window.click("reg-save");
        assertTrue(((TextField) window.get("reg-reason")).isInvalid());
    }

    @Test
    void theHistoryShowsBeforeAndAfterInBothLanguages() {
        Patient after = new Patient(UHID, "Sunita Sharma", null, Sex.F, "1986", true, null, null, null, null, null, null, null, TestSession.NOW);
        registration.on("changes", args -> List.of(new Change("c1", TestSession.NOW, "registrar", "married",
                List.of("name", "address", "coverage", "bloodGroup", "allergies"), sunita, after)));
        window.show(new ChangesPanel(registration.service()).open(session.speaking(TestTexts.HINDI), UHID));
        String text = window.text();
        for (String told : List.of("married", "registrar", "Sunita Devi", "→", "Sunita Sharma", "एलर्जी", "Latex", "pensioner", "110085", "–")) {
            assertTrue(text.contains(told), told + " in " + text);
        }
    }

    @Test
    void theHistoryOfSomebodyUnchangedSaysSo() {
        registration.on("changes", args -> List.of());
        window.show(new ChangesPanel(registration.service()).open(session, UHID));
        assertTrue(window.text().contains("Nothing was changed"));
    }

    @Test
    void anUnknownPersonIsIdentifiedOnThePage() {
        shown = new Patient(OTHER, "Unknown 0019", null, Sex.U, null, false, null, null, null, null, null, null, null, TestSession.NOW)
                .with(Identity.UNKNOWN, null, null, null);
        window.show(new PatientView(patients.service(), lives.service()).open(session, OTHER));
        window.type("identify-search", "nobody");
        window.click("identify-find");
        assertTrue(window.text().contains("Nobody found"));
        window.type("identify-search", "sunita");
        window.click("identify-find");
        window.click("identify-" + UHID);
        window.settle();
        window.type("confirm-reason", "her brother came");
        window.click("confirm-go");
        assertTrue(lives.asked().contains("identify[" + OTHER + ", " + UHID + ", her brother came]"), lives.asked().toString());
        assertEquals("patient/" + UHID, session.gone);
        window.click("identify-new");
        assertEquals("correct/" + OTHER, session.gone);
    }

    @Test
    void theMadeUpNameOfAnUnknownPersonIsNotOfferedAsTheName() {
        shown = new Patient(UHID, "Unknown 2017", "अज्ञात 2017", Sex.U, null, false, null, null, null, null, null, null, null, TestSession.NOW)
                .with(Identity.UNKNOWN, null, null, null);
        openCorrection();
        assertEquals("", ((TextField) window.get("reg-name")).getValue());
        assertTrue(window.sees("reg-twins"), "who is filled in is compared with the register");
    }

    @Test
    void motherAndChildLeadToEachOther() {
        shown = sunita.with(null, new Birth(OTHER, 1, TestSession.NOW), null, null);
        window.show(new PatientView(patients.service(), lives.service()).open(session, UHID));
        window.click("patient-mother-" + OTHER);
        assertEquals("patient/" + OTHER, session.gone);
        assertFalse(window.sees("identify"));
    }

    @Test
    void aNewbornNeedsASexAndATime() {
        new BirthAction(lives.service()).run(session, UHID);
        window.settle();
        window.click("newborn-save");
        assertTrue(((TextField) window.get("newborn-time")).isInvalid());
        window.type("newborn-time", "930");
        window.click("newborn-sex-F");
        window.type("newborn-order", "x");
        window.click("newborn-save");
        assertTrue(((TextField) window.get("newborn-order")).isInvalid());
        window.type("newborn-order", "2");
        window.click("newborn-save");
        Newborn twin = new Newborn(UHID, Sex.F, Instant.parse("2026-11-22T04:00:00Z"), 2, null);
        assertEquals(List.of("newborn[" + twin + "]"), lives.asked());
    }

    @Test
    void aDeathIsRecordedWithTimeAndDoctorAndWithdrawnWithAReason() {
        DeathAction action = new DeathAction(lives.service());
        action.run(session, UHID);
        window.settle();
        window.type("death-time", "9:30");
        window.type("death-doctor", "Dr Rao");
        window.click("death-came-DEAD");
        window.click("death-save");
        Death death = new Death(Instant.parse("2026-11-22T04:00:00Z"), true, "Dr Rao");
        assertEquals(List.of("died[" + UHID + ", " + death + "]"), lives.asked());
        session.knows(new Banner(UHID, "Sunita Devi", null, "SD", Sex.F, null, false, "", null, Allergies.NOT_ASKED, List.of(), null, death));
        action.run(session, UHID);
        window.settle();
        window.type("confirm-reason", "another patient");
        window.click("confirm-go");
        assertTrue(lives.asked().contains("alive[" + UHID + ", another patient]"));
    }
}
