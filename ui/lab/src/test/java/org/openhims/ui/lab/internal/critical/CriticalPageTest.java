// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.Flag;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.CriticalValues;
import org.openhims.lab.critical.EscalationLevel;
import org.openhims.lab.critical.ReadBack;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.work.Workers;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Sex;
import org.openhims.ui.lab.internal.Beat;

class CriticalPageTest {

    private static final String SUNITA = "0700000000019";

    private final List<CriticalValue> open = new ArrayList<>();
    private final List<CriticalValue> recalls = new ArrayList<>();
    private final List<ReadBack> told = new ArrayList<>();
    private final Fake<CriticalValues> values = Fake.of(CriticalValues.class)
            .on("open", args -> Page.all(List.copyOf(open)))
            .on("recalls", args -> Page.all(List.copyOf(recalls)))
            .on("outcomes", args -> List.of("no-answer", "came"))
            .on("levels", args -> List.of(new EscalationLevel("orderer", 15)))
            .on("setLevels", args -> args.get(0))
            .on("acknowledge", args -> acknowledge((ReadBack) args.get(1)));
    private final TestSession session = TestSession.of("technician", "lab.worklist", "lab.critical.read", "lab.critical.acknowledge",
            "lab.critical.recall", "lab.critical.manage", "patient.read");
    private final Beat beat = new Beat(Fake.of(Workers.class).service());
    private final TestWindow window = TestWindow.open();

    private CriticalValue acknowledge(ReadBack said) {
        if (!said.readBack().equals("6.1")) {
            throw Problem.invalid("readBack", "lab.readback");
        }
        told.add(said);
        return open.remove(0);
    }

    private static CriticalValue value(String id, int level, String recall) {
        Instant since = TestSession.NOW.minus(Duration.ofMinutes(12));
        return new CriticalValue(id, "critical", "r1", "o1", "1000000016", SUNITA, "Sunita Devi", "HGB", "Haemoglobin", "6.1", "g/dL", Flag.LL,
                ResultStatus.PRELIMINARY, "doctor", null, since, level, level == 1 ? "orderer" : "duty-doctor",
                level == 1 ? TestSession.NOW.plusSeconds(180) : null, "open", null, recall,
                recall == null ? List.of() : List.of(new CriticalValue.Attempt(TestSession.NOW, "anita", "no-answer", "rang long")));
    }

    private static Patient patient() {
        return new Patient(SUNITA, "Sunita Devi", null, Sex.F, "1990-08-04", false, "9810012345", null, null,
                new NextOfKin("Ram", "husband", "9810054321"), null, null, null, TestSession.NOW);
    }

    private void show(TestSession session, String rest) {
        session.knows(TestSession.banner(SUNITA, "Sunita Devi"));
        CriticalView view = new CriticalView(values.service(), beat);
        view.patients = Fake.of(Patients.class).on("get", args -> patient()).service();
        window.show(view.open(session, rest));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatWaitsSaysWhoseItIsHowLongAndWhoHasToBeTold() {
        open.add(value("c1", 2, null));
        show(session, "");
        assertTrue(window.text().contains("Sunita Devi"));
        assertTrue(window.text().contains("6.1"));
        assertTrue(window.text().contains("critically low"));
        assertTrue(window.text().contains("12 min"));
        assertTrue(window.text().contains("lab.audience.duty-doctor"));
        assertTrue(window.text().contains("the last step"));
        assertTrue(window.text().contains("Nobody told yet · 1"));
    }

    @Test
    void aValueThatIsReadBackWrongIsNotTaken() {
        open.add(value("c1", 1, null));
        show(session, "");
        window.click("critical-told-c1");
        window.type("told-to", "Dr Rao");
        window.type("told-value", "9.1");
        window.click("told-go");
        assertTrue(((TextField) window.get("told-value")).isInvalid());
        assertEquals(List.of(), told);
        window.type("told-value", "6.1");
        window.click("told-go");
        assertEquals(List.of(new ReadBack("Dr Rao", "phone", "6.1", null)), told);
        assertEquals(List.of("Noted: Dr Rao was told."), session.said);
        assertTrue(window.text().contains("No critical value waits"));
    }

    @Test
    void whoHasLeftIsSaidSo() {
        open.add(value("c1", 1, "open"));
        show(session, "");
        window.click("critical-next");
        window.type("told-to", "Dr Rao");
        window.type("told-value", "6.1");
        window.type("told-left", true);
        window.click("told-go");
        assertEquals(Boolean.TRUE, told.get(0).patientLeft());
        assertTrue(session.said.get(0).contains("call back"));
    }

    @Test
    void aDoctorHasReadItHere() {
        open.add(value("c1", 1, null));
        TestSession doctor = TestSession.of("doctor", "lab.critical.read", "lab.critical.acknowledge");
        show(doctor, "recalls");
        assertFalse(window.find("critical-tab-recalls").isPresent());
        window.click("critical-told-c1");
        window.type("told-value", "6.1");
        window.click("told-go");
        assertEquals(List.of(new ReadBack("doctor", "screen", "6.1", null)), told);
    }

    @Test
    void attemptsToCallBackAreNoted() {
        recalls.add(value("c1", 2, "open"));
        show(session, "recalls");
        assertTrue(window.text().contains("rang long"));
        assertTrue(window.text().contains("Nobody told yet"));
        window.click("recall-c1");
        assertTrue(window.text().contains("9810012345, 9810054321 (Ram)"));
        window.click("recall-outcome-came");
        window.click("recall-go");
        assertTrue(values.asked().contains("recall[c1, came, null]"), values.asked()::toString);
    }

    @Test
    void theOldestIsCalledBackByOneKey() {
        show(session, "recalls");
        assertFalse(window.sees("critical-next"), "nobody has to be called");
        recalls.add(value("c1", 2, "open"));
        recalls.add(value("c2", 2, "open"));
        session.tell("lab.critical.recall", SUNITA);
        window.click("critical-next");
        window.click("recall-outcome-came");
        window.click("recall-go");
        assertTrue(values.asked().contains("recall[c1, came, null]"), values.asked()::toString);
    }

    @Test
    void theStepsAreSetByWhoMay() {
        show(session, "");
        window.click("critical-levels");
        window.type("levels-minutes-0", "soon");
        window.click("levels-save");
        assertTrue(((TextField) window.get("levels-minutes-0")).isInvalid());
        window.type("levels-minutes-0", "10");
        window.type("levels-audience-1", "head");
        window.type("levels-minutes-1", "30");
        window.click("levels-save");
        assertTrue(values.asked().contains("setLevels[" + List.of(new EscalationLevel("orderer", 10), new EscalationLevel("head", 30)) + "]"),
                values.asked()::toString);
    }

    @Test
    void aNewOneAppearsByItselfAndStandsOnTheHomePage() {
        show(session, "");
        window.show(new CriticalCard(values.service()).open(session));
        assertEquals("0", window.get("card-critical").getElement().getText());
        open.add(value("c1", 1, null));
        session.tell("lab.result.critical", SUNITA);
        assertTrue(window.sees("critical-told-c1"));
        assertEquals("1", window.get("card-critical").getElement().getText());
        assertTrue(window.text().contains("Haemoglobin 6.1 g/dL"));
    }
}
