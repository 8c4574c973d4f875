// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Problem;
import org.openhims.registration.NewPatient;
import org.openhims.registration.PaperRegistration;
import org.openhims.registration.Patient;
import org.openhims.registration.Place;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.registration.Sex;

class PaperPageTest {

    private static final String STICKER = "0700000000027";
    private static final Instant AT = Instant.parse("2026-11-21T04:00:00Z");

    private final List<NewPatient> saved = new ArrayList<>();
    private String refusal;
    private final Fake<Registration> registration = Fake.of(Registration.class).on("register", args -> {
        if (refusal != null) {
            throw refusal.contains(":") ? Problem.invalid(refusal.split(":")[0], refusal.split(":")[1]) : Problem.conflict(refusal);
        }
        saved.add((NewPatient) args.get(0));
        return new Patient(STICKER, "Sunita", null, Sex.F, null, true, null, null, null, null, null, null, null, AT);
    });
    private final Fake<Places> places = Fake.of(Places.class).on("find", args -> "Ramp".equals(args.get(0)) ? List.of(
            new Place("123456", Place.Kind.VILLAGE, "Rampur", "रामपुर", "110001", "Near Tehsil", "Near District", "Delhi")) : List.of());
    private final TestSession session = TestSession.of("registrar", "patient.register", "patient.read");
    private final TestWindow window = TestWindow.of(new PaperView(registration.service(), places.service()).open(session, ""));

    @AfterEach
    void close() {
        window.close();
    }

    private void fill() {
        window.type("reg-paper-uhid", "07 0000 0000 027");
        window.type("reg-paper-day", "21/11");
        window.type("reg-paper-time", "930");
        window.type("reg-name", "Sunita");
        window.click("reg-sex-F");
        window.type("reg-born", "36");
    }

    @Test
    void aFormIsEnteredWithItsStickerAndItsTimeAndTheNextBegins() {
        fill();
        window.click("reg-save");
        assertEquals(List.of(NewPatient.of("Sunita", Sex.F).aged(36).build().onPaper(new PaperRegistration(AT, STICKER))), saved);
        assertEquals("", ((TextField) window.get("reg-paper-uhid")).getValue());
        assertTrue(window.text().contains("21 Nov 2026, 09:30"));
    }

    @Test
    void villagesAreOfferedAsAtTheCounter() {
        fill();
        window.type("reg-place", "Ramp");
        window.click("reg-place-123456");
        window.click("reg-save");
        assertEquals("Rampur 123456", saved.get(0).address().place() + ' ' + saved.get(0).address().lgd());
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        fill();
        window.type("reg-paper-time", "half past nine");
        window.click("reg-save");
        assertTrue(((TextField) window.get("reg-paper-time")).isInvalid());
        window.type("reg-paper-time", "9:30");
        refusal = "downtime.uhid:downtime.not-reserved";
        window.click("reg-save");
        assertTrue(((TextField) window.get("reg-paper-uhid")).isInvalid());
        refusal = "patient.downtime.used";
        window.click("reg-save");
        assertEquals(List.of("patient.downtime.used"), session.problems);
        assertEquals("Sunita", ((TextField) window.get("reg-name")).getValue(), "nothing that was typed is lost");
    }
}
