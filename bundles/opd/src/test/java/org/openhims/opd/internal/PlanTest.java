// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Surveillance.Case;
import org.openhims.opd.VisitPlan;
import org.openhims.opd.VisitPlan.Form;
import org.openhims.opd.VisitPlan.Notified;
import org.openhims.opd.VisitPlan.Referral;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Element;

class PlanTest {

    private final Clinic clinic = new Clinic();
    private final Caller officer = clinic.node.caller("officer", "opd.surveillance.read", "opd.queue.read");
    private final LocalDate today = clinic.facility.day(clinic.node.clock().instant());

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void theLastPlanCounts() {
        String visit = clinic.opened(1).id();
        assertEquals(new VisitPlan(null, null, List.of()), clinic.plans.get(clinic.doctor, visit));
        clinic.plans.plan(clinic.doctor, visit, new VisitPlan(today.plusDays(7), new Referral("Cardiology", "Murmur", true), null));
        VisitPlan last = new VisitPlan(today.plusDays(3), null, List.of());
        clinic.plans.plan(clinic.doctor, visit, last);
        assertEquals(last, clinic.plans.get(clinic.doctor, visit));
        assertEquals(2, clinic.node.events(OpdEvent.PLANNED).size());
    }

    @Test
    void aNotifiedCaseStaysAndStandsInTheLineList() {
        String visit = clinic.opened(1).id();
        VisitPlan dengue = new VisitPlan(null, null, List.of(new Notified("DENGUE", null, today.minusDays(2))));
        clinic.plans.plan(clinic.doctor, visit, dengue);
        clinic.plans.plan(clinic.doctor, visit, dengue);
        clinic.plans.plan(clinic.doctor, visit, new VisitPlan(null, null, List.of(new Notified("MALARIA", Form.L, null))));
        List<Case> cases = clinic.surveillance.cases(officer.withLocale(new Locale("hi")), today, today, null);
        assertEquals(List.of("डेंगू P", "मलेरिया L"), cases.stream().map(one -> one.condition() + ' ' + one.form()).sorted().toList());
        assertEquals(36, cases.get(0).age());
        assertEquals(1, clinic.surveillance.cases(officer, today, today, Form.L).size());
        assertEquals(2, clinic.node.events(OpdEvent.NOTIFIED).size(), "told once each");
        assertTrue(clinic.node.audits().stream().anyMatch(entry -> entry.action().equals("opd.surveillance.read") && Clinic.uhid(1).equals(entry.uhid())));
    }

    @Test
    void theLetterNamesWhereAndWhy() {
        String visit = clinic.opened(1).id();
        assertEquals("opd.referral.none", Clinic.code(() -> clinic.plans.letter(clinic.doctor, visit)));
        clinic.plans.plan(clinic.doctor, visit, new VisitPlan(null, new Referral("Cardiology", "Murmur", true), null));
        List<Element> letter = clinic.plans.letter(clinic.doctor, visit).elements();
        assertTrue(letter.stream().anyMatch(element -> element instanceof Element.Pair pair && pair.value().equals("Cardiology")));
        assertTrue(letter.stream().anyMatch(element -> element instanceof Element.Text text && text.text().equals("URGENT")));
    }

    @Test
    void whatCannotBeIsNamed() {
        String visit = clinic.opened(1).id();
        assertEquals("followUp:future", refused(visit, new VisitPlan(today, null, null)));
        assertEquals("followUp:opd.within-a-year", refused(visit, new VisitPlan(today.plusYears(2), null, null)));
        assertEquals("referral.reason:not-blank", refused(visit, new VisitPlan(null, new Referral("Cardiology", " ", null), null)));
        assertEquals("notified[0].condition:value", refused(visit, new VisitPlan(null, null, List.of(new Notified("COLD", null, null)))));
        assertEquals("notified[0].onset:past-or-present", refused(visit, new VisitPlan(null, null, List.of(new Notified("DENGUE", null, today.plusDays(1))))));
        assertEquals("opd.visit.waiting", refused(clinic.arrive(2).id(), new VisitPlan(today.plusDays(1), null, null)));
        assertEquals("until:opd.month", Clinic.code(() -> clinic.surveillance.cases(officer, today.minusDays(31), today, null)));
        assertEquals("access.denied", Clinic.code(() -> clinic.surveillance.cases(clinic.doctor, today, today, null)));
        assertEquals("access.careteam", Clinic.code(() -> clinic.plans.get(clinic.doctor("stranger"), visit)));
    }

    private String refused(String visit, VisitPlan plan) {
        return Clinic.code(() -> clinic.plans.plan(clinic.doctor, visit, plan));
    }
}
