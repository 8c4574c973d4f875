// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.Finding;
import org.openhims.opd.Finding.Check;
import org.openhims.opd.Finding.Verdict;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.DispenseStatus;
import org.openhims.pharmacy.Dispensing;
import org.openhims.pharmacy.NewDispense;
import org.openhims.pharmacy.Proposal;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrders;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.StockLists;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;

class CounterPageTest {

    private Proposal proposal = PharmacyScenes.proposal();
    private final List<NewDispense> handed = new ArrayList<>();
    private final List<Dispense> held = new ArrayList<>();
    private DispenseStatus becomes = DispenseStatus.DONE;
    private final Fake<RxOrders> orders = Fake.of(RxOrders.class).on("waiting", args -> Page.all(List.of(PharmacyScenes.order())))
            .on("of", args -> args.get(0).equals(PharmacyScenes.UHID) ? List.of(PharmacyScenes.order()) : List.<RxOrder>of())
            .on("get", args -> {
                if (!List.of("o1", "RX261122-1").contains(args.get(0))) {
                    throw Problem.unknown("pharmacy.order.unknown");
                }
                return PharmacyScenes.order();
            });
    private final Fake<Dispensing> dispensing = Fake.of(Dispensing.class).on("propose", args -> proposal).on("held", args -> held)
            .on("dispense", args -> {
                handed.add((NewDispense) args.get(0));
                return PharmacyScenes.dispense(becomes, "pharmacist");
            })
            .on("label", args -> new org.openhims.platform.print.Sheet("label", org.openhims.platform.print.Sheet.Paper.LABEL, java.util.Locale.ENGLISH,
                    List.of()));
    private final Fake<StockLists> lists = Fake.of(StockLists.class).on("scan", args -> args.get(1).equals("PACK")
            ? List.of(PharmacyScenes.stock("b2", "2027-05", 100, BatchStatus.GOOD)) : List.<StockLine>of());
    private final TestSession session = TestSession.of("pharmacist", "pharmacy.dispense", "pharmacy.witness", "pharmacy.read",
            "pharmacy.prescription.read");
    private final TestWindow window = TestWindow.of(new CounterView(orders.service(), dispensing.service(), lists.service(),
            PharmacyScenes.catalogue().service()).open(session, ""));

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aScannedPrescriptionIsServedByTwoKeys() {
        window.scan("pharm-scan", "RX261122-1");
        assertTrue(window.sees("pharm-serving"));
        assertTrue(window.text().contains("Short by 5") && window.text().contains("MAIN 40"), window::text);
        window.click("pharm-give");
        assertEquals(List.of(new NewDispense.HandedLine(1, "b1", 10)), handed.get(0).lines());
        assertEquals(List.of("Handed over to Sunita Devi"), session.said);
        assertFalse(window.find("pharm-serving").isPresent());
        window.click("pharm-labels");
        assertEquals(List.of("label"), session.printed);
    }

    @Test
    void aScannedPatientOpensWhatWaits() {
        window.scan("pharm-scan", PharmacyScenes.UHID);
        assertTrue(window.sees("pharm-serving"));
        window.click("pharm-leave");
        window.scan("pharm-scan", "0700000000027");
        assertEquals(List.of("Nothing waits for this patient."), session.said);
    }

    @Test
    void thePackInHandTakesThePlaceOfTheProposedOne() {
        window.click("pharm-next");
        window.scan("pharm-scan", "PACK");
        window.type("pharm-quantity-1-0", "7");
        window.click("pharm-give");
        assertEquals(List.of(new NewDispense.HandedLine(1, "b2", 7)), handed.get(0).lines());
    }

    @Test
    void aWarningIsShownAndItsReasonGoesAlong() {
        proposal = PharmacyScenes.proposal(new Finding(0, Check.ALLERGY, Verdict.WARNING, "penicillin"),
                new Finding(0, Check.DOSE, Verdict.NOT_CHECKED, "no weight"));
        window.click("pharm-open-o1");
        assertTrue(window.text().contains("penicillin") && window.text().contains("NOT CHECKED"), window::text);
        window.type("pharm-override", "tolerated before");
        window.click("pharm-give");
        assertEquals("tolerated before", handed.get(0).override());
    }

    @Test
    void withoutAWarningNoReasonIsAsked() {
        window.click("pharm-open-o1");
        assertFalse(window.sees("pharm-override"));
        window.type("pharm-quantity-1-0", "many");
        window.click("pharm-give");
        assertEquals(List.of("value.invalid"), session.problems);
        assertEquals(List.of(), handed);
    }

    @Test
    void aControlledDrugWaitsForSomebodyElse() {
        becomes = DispenseStatus.HELD;
        window.click("pharm-open-o1");
        window.click("pharm-give");
        assertEquals(List.of("Sunita Devi: waits for a second person"), session.said);
        held.add(PharmacyScenes.dispense(DispenseStatus.HELD, "pharmacist"));
        session.tell("pharmacy.held", PharmacyScenes.UHID);
        assertTrue(window.sees("pharm-cancel-d1"));
        assertFalse(window.find("pharm-witness-d1").isPresent(), "not by the same person");
        held.set(0, PharmacyScenes.dispense(DispenseStatus.HELD, "other"));
        session.tell("pharmacy.held", PharmacyScenes.UHID);
        window.click("pharm-witness-d1");
        assertTrue(dispensing.asked().contains("witness[d1]"));
    }

    @Test
    void whatNobodyKnowsIsRefusedInWords() {
        window.scan("pharm-scan", "nonsense");
        assertEquals(List.of("pharmacy.order.unknown"), session.problems);
    }
}
