// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.Plans;
import org.openhims.opd.Surveillance;
import org.openhims.opd.Surveillance.Case;
import org.openhims.opd.Surveillance.Condition;
import org.openhims.opd.VisitPlan;
import org.openhims.opd.VisitPlan.Form;
import org.openhims.opd.VisitPlan.Notified;
import org.openhims.platform.Problem;
import org.openhims.platform.print.Sheet;
import org.openhims.ui.opd.internal.plan.PlanAction;
import org.openhims.ui.opd.internal.plan.SurveillanceView;

class PlanDialogTest {

    private VisitPlan saved;
    private final Fake<Surveillance> surveillance = Fake.of(Surveillance.class).on("conditions", args -> List.of(new Condition("DENGUE", "Dengue")));
    private final Fake<Plans> plans = Fake.of(Plans.class).on("get", args -> new VisitPlan(null, null, List.of(new Notified("DENGUE", Form.P, null))))
            .on("letter", args -> new Sheet("referral", Sheet.Paper.A5, Locale.ENGLISH, List.of())).on("plan", args -> {
                saved = (VisitPlan) args.get(1);
                if (saved.referral() != null && saved.referral().reason().isEmpty()) {
                    throw Problem.invalid("referral.reason", "not-blank");
                }
                return saved;
            });
    private final TestSession session = TestSession.of("doctor", "opd.note.write", "opd.surveillance.read");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private void open() {
        new PlanAction(plans.service(), surveillance.service()).run(session, OpdScenes.UHID, "v1");
        window.settle();
    }

    @Test
    void daysBecomeTheDayToComeBack() {
        open();
        assertTrue(window.text().contains("Notified: Dengue"), window::text);
        window.type("plan-days", "7");
        window.click("plan-save");
        assertEquals(session.formats().today().plusDays(7), saved.followUp());
        assertEquals(null, saved.referral());
        assertFalse(window.sees("plan-save"));
    }

    @Test
    void aReferralWithoutReasonIsRefusedAtItsFieldAndWithOnePrintsTheLetter() {
        open();
        window.type("plan-to", "Cardiology");
        window.click("plan-save");
        assertTrue(window.sees("plan-save"), "it stays open");
        window.type("plan-reason", "Murmur");
        window.click("plan-save");
        assertTrue(plans.asked().contains("letter[v1]"), plans.asked()::toString);
    }

    @Test
    void theLineListGoesByWeeks() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        surveillance.on("cases", args -> List.of(new Case(day, "v1", OpdScenes.UHID, "Sunita", "F", 36, "Dengue", Form.P, null, "doctor"),
                new Case(day, "v2", OpdScenes.UHID, "Anita", "F", null, "Dengue", Form.L, day, "doctor")));
        window.show(new SurveillanceView(surveillance.service()).open(session, ""));
        assertTrue(window.text().contains("Dengue") && window.text().contains("P, presumptive") && window.text().contains("Anita"), window::text);
        window.click("notifiable-before");
        List<String> asked = surveillance.asked().stream().filter(one -> one.startsWith("cases")).toList();
        assertEquals(2, asked.size());
        assertFalse(asked.get(0).equals(asked.get(1)));
    }
}
