// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.Keys;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.pharmacy.HeldMove;
import org.openhims.pharmacy.HeldMoves;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.NewCount;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewReceipt;
import org.openhims.pharmacy.NewReceipt.ReceiptLine;
import org.openhims.pharmacy.Recipient;
import org.openhims.pharmacy.RxOrders;
import org.openhims.pharmacy.Shortage;
import org.openhims.pharmacy.Stock;
import org.openhims.pharmacy.StockLists;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;

class StockPageTest {

    private final List<NewReceipt> receipts = new ArrayList<>();
    private final Fake<Stock> stock = Fake.of(Stock.class)
            .on("recipients", args -> List.of(new Recipient("d1", PharmacyScenes.UHID, "Sunita Devi", 10, PharmacyScenes.AT)))
            .on("receive", args -> {
                NewReceipt receipt = (NewReceipt) args.get(0);
                if (receipt.lines().get(0).expiry().startsWith("2020")) {
                    throw Problem.invalid("lines[0].expiry", "pharmacy.expiry.past");
                }
                receipts.add(receipt);
                return List.of(PharmacyScenes.stock("b1", "2027-01", 100, BatchStatus.GOOD));
            });
    private final Fake<StockLists> lists = Fake.of(StockLists.class)
            .on("shelf", args -> List.of(PharmacyScenes.stock("b1", "2027-01", 100, BatchStatus.GOOD), PharmacyScenes.stock("b2", "2028-01", 5,
                    BatchStatus.QUARANTINE)))
            .on("nearExpiry", args -> List.of(PharmacyScenes.stock("b1", "2027-01", 100, BatchStatus.GOOD)))
            .on("shortages", args -> List.of(new Shortage("MAIN", PharmacyScenes.PRODUCT, 0, 40)));

    private final Fake<HeldMoves> held = Fake.of(HeldMoves.class).on("waiting", args -> List.of(new HeldMove("h1", Movement.Kind.ISSUE, "MAIN", "DIAZ",
            "Diazepam 5 mg", "b9", "D77", 20, "Ward 3", "somebody", PharmacyScenes.AT)));

    private TestWindow stockPage(TestSession session) {
        return TestWindow.of(new StockView(stock.service(), held.service(), lists.service(), PharmacyScenes.catalogue().service()).open(session, ""));
    }

    @Test
    void whatExpiresAndWhatIsMissingAreOneClickAway() {
        try (TestWindow window = stockPage(TestSession.of("storekeeper", "pharmacy.read"))) {
            assertTrue(window.sees("pharm-batches-b2"));
            window.click("pharm-tab-expiring");
            assertFalse(window.find("pharm-batches-b2").isPresent());
            assertTrue(window.sees("pharm-batches-b1"));
            window.click("pharm-tab-missing");
            assertTrue(window.sees("pharm-missing-PARA-500"));
            assertTrue(window.text().contains("None left"));
            assertFalse(window.find("pharm-recall-b1").isPresent(), "not without the right");
        }
    }

    @Test
    void aRecallWantsAReasonAndShowsWhoHasOfIt() {
        try (TestWindow window = stockPage(TestSession.of("storekeeper", "pharmacy.read", "pharmacy.recall", "pharmacy.quality"))) {
            window.click("pharm-recall-b1");
            window.click("confirm-go");
            assertFalse(stock.asked().stream().anyMatch(one -> one.startsWith("recall")));
            window.type("confirm-reason", "alert 12/2026");
            window.click("confirm-go");
            assertTrue(stock.asked().contains("recall[b1, alert 12/2026]"), () -> stock.asked().toString());
            assertTrue(window.text().contains("Sunita Devi"), window::text);
            window.click("pharm-release-b2");
            assertTrue(stock.asked().contains("release[b2]"));
        }
    }

    @Test
    void aBatchIsIssuedMovedBroughtBackAndCounted() {
        TestSession session = TestSession.of("storekeeper", "pharmacy.read", "pharmacy.stock");
        try (TestWindow window = stockPage(session)) {
            window.click("pharm-move-b1");
            window.click("pharm-move-go");
            assertFalse(stock.asked().stream().anyMatch(one -> one.startsWith("issue")), "no number yet");
            window.type("pharm-move-units", "10");
            window.type("pharm-move-place", "Ward 3");
            window.click("pharm-move-go");
            assertTrue(stock.asked().contains("issue[" + new NewIssue("COUNTER", "b1", 10, "Ward 3") + "]"), () -> stock.asked().toString());
            window.click("pharm-move-b1");
            window.click("pharm-move-kind-COUNT");
            window.type("pharm-move-units", "0");
            window.click("pharm-move-reason-lost");
            window.click("pharm-move-go");
            assertTrue(stock.asked().contains("count[" + new NewCount("COUNTER", "b1", 0, "lost") + "]"), () -> stock.asked().toString());
        }
    }

    @Test
    void aControlledDrugIsSeenByASecondPerson() {
        TestSession session = TestSession.of("nurse", "pharmacy.read", "pharmacy.witness");
        try (TestWindow window = stockPage(session)) {
            assertTrue(window.text().contains("Diazepam 5 mg") && window.text().contains("Ward 3"), window::text);
            window.click("pharm-move-witness-h1");
            assertTrue(held.asked().contains("witness[h1]"));
            assertFalse(window.find("pharm-move-cancel-h1").isPresent(), "not without the right");
        }
    }

    @Test
    void goodsAreEnteredOneBatchAfterTheOther() {
        TestSession session = TestSession.of("storekeeper", "pharmacy.stock", "pharmacy.read");
        try (TestWindow window = TestWindow.of(new ReceiveView(stock.service(), PharmacyScenes.catalogue().service()).open(session, ""))) {
            window.type("pharm-supplier", "BPPI");
            window.type("pharm-invoice", "DC-1");
            window.type("pharm-product", "para");
            window.type("pharm-batch", "B1");
            window.type("pharm-expiry", "2020-01");
            window.type("pharm-mrp", "12.5");
            window.type("pharm-units", "100");
            window.click("pharm-save");
            assertEquals(List.of(), receipts);
            window.type("pharm-expiry", "2027-01");
            window.click("pharm-save");
            assertEquals(List.of(new ReceiptLine("PARA-500", "B1", "2027-01", new Money(1250), 100)), receipts.get(0).lines());
            assertEquals(List.of("MAIN", "BPPI", "DC-1"), List.of(receipts.get(0).store(), receipts.get(0).supplier(), receipts.get(0).invoice()));
            window.type("pharm-mrp", "12.505");
            window.click("pharm-save");
            assertEquals(1, receipts.size());
        }
    }

    @Test
    void theHomeCardCountsWhatWaits() {
        Fake<RxOrders> orders = Fake.of(RxOrders.class).on("waiting", args -> Page.all(List.of(PharmacyScenes.order())));
        TestSession session = TestSession.of("pharmacist", "pharmacy.read", "pharmacy.prescription.read");
        try (TestWindow window = TestWindow.of(new PharmacyCard(orders.service(), lists.service()).open(session))) {
            assertTrue(window.sees("card-pharm-waiting") && window.sees("card-pharm-missing") && window.sees("card-pharm-expiring"));
        }
    }

    @Test
    void fromThePatientToTheCounter() {
        TestSession session = TestSession.of("pharmacist", "pharmacy.dispense");
        new DispenseAction().run(session, PharmacyScenes.UHID);
        assertEquals("pharmacy/" + PharmacyScenes.UHID, session.gone);
    }

    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "uipharm."));
        for (BatchStatus status : BatchStatus.values()) {
            String key = "uipharm.status." + status.name();
            assertFalse(new TestTexts().text(TestTexts.HINDI, key).equals(key));
        }
    }
}
