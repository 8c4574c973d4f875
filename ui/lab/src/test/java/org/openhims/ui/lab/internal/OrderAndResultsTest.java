// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.Flag;
import org.openhims.lab.Gestation;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabOrders;
import org.openhims.lab.MedicoLegal;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Priority;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Results;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.lab.Unmatched;
import org.openhims.lab.UnmatchedReport;
import org.openhims.platform.Page;

class OrderAndResultsTest {

    private final List<NewLabOrder> sent = new ArrayList<>();
    private final List<Result> known = new ArrayList<>();
    private final TestSession session = TestSession.of("doctor", "lab.order", "lab.result.read", "lab.worklist", "lab.unmatched.read",
            "lab.unmatched.resolve", "lab.result.validate");
    private final TestWindow window = TestWindow.open();
    private final Fake<LabOrders> orders = Fake.of(LabOrders.class)
            .on("order", args -> {
                sent.add((NewLabOrder) args.get(0));
                return LabScenes.order(List.of());
            })
            .on("of", args -> Page.all(List.of(LabScenes.order(known))));
    private final Fake<Results> results = Fake.of(Results.class).on("of", args -> Page.all(known)).on("worklist", args -> Page.all(known));

    @AfterEach
    void close() {
        window.close();
    }

    private void openPicker() {
        openPicker(null);
    }

    private void openPicker(String visit) {
        Fake<LabCatalogue> catalogue = Fake.of(LabCatalogue.class)
                .on("tests", args -> List.of(LabScenes.test("CBC", "Blood count"), LabScenes.test("GLU", "Glucose")));
        new OrderAction(catalogue.service(), orders.service()).run(session, LabScenes.UHID, visit);
        window.settle();
    }

    @Test
    void testsAreTickedAndOrderedTogether() {
        openPicker();
        window.click("lab-pick-CBC");
        window.click("lab-pick-GLU");
        window.click("lab-pick-GLU");
        window.click("lab-order-urgent");
        window.click("lab-order-send");
        assertEquals(List.of(new NewLabOrder(LabScenes.UHID, List.of("CBC"), Priority.URGENT, null, null)), sent);
        assertEquals(List.of("Ordered. Specimens: " + LabScenes.TUBE), session.said);
    }

    @Test
    void anOrderKnowsTheVisitItCameFrom() {
        openPicker("0193a0c0-0000-7000-8000-00000000000a");
        window.click("lab-pick-CBC");
        window.click("lab-order-send");
        assertEquals("0193a0c0-0000-7000-8000-00000000000a", sent.get(0).visit());
    }

    @Test
    void aFewLettersFindATest() {
        openPicker();
        window.type("lab-order-filter", "glu");
        assertFalse(window.find("lab-pick-CBC").isPresent());
        assertTrue(window.sees("lab-pick-GLU"));
    }

    @Test
    void aReleasedResultAppearsByItselfAndIsMarked() {
        window.show(new ResultsPanel(new Bench(null, orders.service(), results.service(), null, null)).open(session, LabScenes.UHID));
        assertTrue(window.text().contains("No results yet"));
        known.add(LabScenes.result("r1", "9.2", Flag.L, ResultStatus.RELEASED));
        session.tell("lab.result.released", "0700000000027");
        assertFalse(window.text().contains("9.2"), "another patient's");
        session.tell("lab.result.released", LabScenes.UHID);
        assertTrue(window.text().contains("9.2"));
        assertTrue(window.get("lab-results-r1").getElement().getClassList().contains("h-changed"));
        assertTrue(window.sees("lab-report-o1"));
    }

    private UnmatchedReport report(String status) {
        return new UnmatchedReport("u1", Instant.parse("2026-11-22T04:00:00Z"), "generic", "1000000024", "unknown-accession", "m1",
                new AnalyserReport.PatientHint(List.of("77"), "Ram", "M", "1980"),
                List.of(new AnalyserReport.Value("718-7", "9.2", "g/dL", true, null, null)), status, null, null, null, null);
    }

    @Test
    void unmatchedValuesAreGivenToATubeByAPerson() {
        Fake<Unmatched> unmatched = Fake.of(Unmatched.class).on("list", args -> Page.all(List.of(report("open"))))
                .on("dismissReasons", args -> List.of("other"));
        Fake<Specimens> specimens = Fake.of(Specimens.class).on("get", args -> LabScenes.specimen(LabScenes.TUBE, SpecimenStatus.RECEIVED));
        window.show(new UnmatchedView(unmatched.service(), specimens.service()).open(session, ""));
        assertTrue(window.text().contains("Ram · M · 1980 · 77"));
        window.click("lab-assign-u1");
        window.scan("assign-scan", LabScenes.TUBE);
        assertTrue(window.text().contains("Sunita Devi"));
        window.type("assign-why", "label was misread");
        window.click("assign-go");
        assertTrue(unmatched.asked().contains("assign[u1, " + LabScenes.TUBE + ", label was misread]"), unmatched.asked()::toString);
        window.click("lab-dismiss-u1");
        window.click("reason-other");
        window.click("reason-go");
        assertTrue(unmatched.asked().contains("dismiss[u1, other, null]"), unmatched.asked()::toString);
    }

    @Test
    void theHomeCardCountsWhatWaits() {
        Fake<Specimens> specimens = Fake.of(Specimens.class).on("worklist", args -> Page.all(
                args.get(0) == SpecimenStatus.ORDERED ? List.of(LabScenes.specimen(LabScenes.TUBE, SpecimenStatus.ORDERED)) : List.of()));
        Fake<Unmatched> unmatched = Fake.of(Unmatched.class).on("list", args -> Page.all(List.of(report("open"))));
        window.show(new LabCard(specimens.service(), results.service(), unmatched.service()).open(session));
        assertEquals("1", window.get("card-collect").getElement().getText());
        assertEquals("0", window.get("card-receive").getElement().getText());
        assertTrue(window.get("card-unmatched").getElement().getClassList().contains("h-tone-danger"));
    }

    @Test
    void anOrderSaysThatItIsOfACaseAndOfAPregnancy() {
        openPicker();
        window.click("lab-pick-CBC");
        assertFalse(window.sees("lab-order-mlc-number"));
        window.click("lab-order-mlc");
        window.type("lab-order-mlc-number", "MLC/7");
        window.click("lab-order-pregnant");
        window.type("lab-order-weeks", "24");
        window.type("lab-order-days", "9");
        window.click("lab-order-send");
        assertEquals(List.of(), sent, "a week has no nine days");
        window.type("lab-order-days", "3");
        window.click("lab-order-send");
        assertEquals(new MedicoLegal("MLC/7"), sent.get(0).medicoLegal());
        assertEquals(new Gestation(true, 171, null, null), sent.get(0).gestation());
    }
}
