// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.Allergens;
import org.openhims.platform.Coded;
import org.openhims.platform.Problem;
import org.openhims.registration.Allergies;
import org.openhims.registration.Allergies.Status;
import org.openhims.registration.Allergy;
import org.openhims.registration.Allergy.Severity;
import org.openhims.registration.AllergyBook;
import org.openhims.registration.NewAllergy;
import org.openhims.ui.opd.internal.allergy.AllergyAction;

class AllergyDialogTest {

    private static final Coded PENICILLIN = new Coded(Allergens.SYSTEM, "beta-lactam", "Penicillin");

    private Allergies known = Allergies.NOT_ASKED;
    private NewAllergy recorded;
    private final Fake<Allergens> allergens = Fake.of(Allergens.class).on("find", args -> List.of(PENICILLIN));
    private final Fake<AllergyBook> book = Fake.of(AllergyBook.class).on("of", args -> known).on("record", args -> {
        recorded = (NewAllergy) args.get(1);
        if (recorded.severity() == null) {
            throw Problem.invalid("severity", "not-null");
        }
        return recorded();
    }).on("refute", args -> new Allergies(Status.NONE_KNOWN, List.of(), List.of(entry().refuted("doctor", OpdScenes.AT, "Tolerated"))))
            .on("none", args -> new Allergies(Status.NONE_KNOWN, List.of()));
    private final TestSession session = TestSession.of("doctor", "patient.allergy");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static Allergy entry() {
        return new Allergy("a1", "Penicillin", PENICILLIN, "Rash", Severity.SEVERE, "doctor", OpdScenes.AT, null);
    }

    private static Allergies recorded() {
        return new Allergies(Status.RECORDED, List.of("Penicillin"), List.of(entry()));
    }

    private void open() {
        new AllergyAction(book.service(), allergens.service()).run(session, OpdScenes.UHID);
        window.settle();
    }

    @Test
    void twoLettersAPickTheReactionAndHowBad() {
        open();
        assertTrue(window.text().contains("Allergies not asked"), window::text);
        window.type("allergy-substance", "pe");
        window.click("allergy-pick-0");
        window.type("allergy-reaction", "Rash");
        window.click("allergy-severity-SEVERE");
        window.click("allergy-save");
        assertEquals(new NewAllergy("Penicillin", PENICILLIN, "Rash", Severity.SEVERE), recorded);
        assertTrue(window.text().contains("severe") && window.text().contains("Rash · doctor"), window::text);
        assertEquals(List.of("Recorded: allergic to Penicillin"), session.said);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWordsAloneAreTaken() {
        open();
        window.type("allergy-substance", "Neem leaves");
        window.click("allergy-save");
        assertEquals(new NewAllergy("Neem leaves", null, null, null), recorded);
        assertEquals(List.of(), session.said);
    }

    @Test
    void whatIsTypedForOnePatientIsNotThereForAnother() {
        open();
        window.type("allergy-substance", "Neem");
        assertEquals("Neem", session.draft("opd.allergy." + OpdScenes.UHID).get("substance"));
        try (TestWindow other = TestWindow.open()) {
            new AllergyAction(book.service(), allergens.service()).run(session, "0700000000027");
            other.settle();
            assertEquals("", ((TextField) other.get("allergy-substance")).getValue());
        }
    }

    @Test
    void aRefutationAsksWhyAndStaysToBeRead() {
        known = recorded();
        open();
        assertFalse(window.sees("allergy-none"));
        window.click("allergy-refute-0");
        window.type("confirm-reason", "Tolerated");
        window.click("confirm-go");
        assertTrue(book.asked().contains("refute[" + OpdScenes.UHID + ", a1, Tolerated]"), book.asked()::toString);
        assertTrue(window.text().contains("Penicillin: refuted, Tolerated (doctor"), window::text);
    }

    @Test
    void whoWasAskedAndHasNoneIsNotedWithOnePress() {
        open();
        window.click("allergy-none");
        assertTrue(window.text().contains("No known allergies"), window::text);
    }

    @Test
    void whatTheCounterWasToldIsRefutedByItsWords() {
        known = new Allergies(Status.RECORDED, List.of("Dust"));
        open();
        assertTrue(window.text().contains("told at the counter"), window::text);
        window.click("allergy-refute-0");
        window.type("confirm-reason", "No reaction");
        window.click("confirm-go");
        assertTrue(book.asked().contains("refute[" + OpdScenes.UHID + ", Dust, No reaction]"), book.asked()::toString);
    }
}
