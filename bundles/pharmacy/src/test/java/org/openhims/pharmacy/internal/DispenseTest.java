// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;
import static org.openhims.pharmacy.internal.Dispensary.MAIN;
import static org.openhims.pharmacy.internal.Dispensary.line;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.DispenseStatus;
import org.openhims.pharmacy.NewDispense;
import org.openhims.pharmacy.NewDispense.HandedLine;
import org.openhims.pharmacy.PaperRx;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Proposal.ProposedLine;
import org.openhims.pharmacy.Recipient;
import org.openhims.pharmacy.RegisterEntry;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrderStatus;
import org.openhims.pharmacy.Schedule;
import org.openhims.platform.Money;

/** What is handed over the counter of a government pharmacy. */
class DispenseTest {

    private static Dispensary pharmacy;

    @BeforeAll
    static void start() {
        pharmacy = new Dispensary();
    }

    @AfterAll
    static void close() {
        pharmacy.close();
    }

    private static RxOrderStatus status(RxOrder order) {
        return pharmacy.orders.get(pharmacy.pharmacist, order.id()).status();
    }

    @Test
    void theFirstToExpireIsProposedAndAnotherPackMayBeScanned() {
        Product drug = pharmacy.tablet();
        String late = pharmacy.receive(COUNTER, drug, "LATE", "2028-01", 100);
        String soon = pharmacy.receive(COUNTER, drug, "SOON", "2027-01", 10);
        pharmacy.receipt(COUNTER, drug, "WAITS", "2026-12", 100, true);
        pharmacy.receive(MAIN, drug, "SOON", "2027-01", 40);
        RxOrder order = pharmacy.paper(15, drug);
        ProposedLine line = pharmacy.counter.propose(pharmacy.pharmacist, order.id(), COUNTER).lines().get(0);
        assertEquals(List.of("SOON 10", "LATE 5"), line.packs().stream().map(pack -> pack.stock().batch().number() + ' ' + pack.quantity()).toList());
        assertEquals(Map.of(MAIN, 40), line.elsewhere());
        Dispense given = pharmacy.give(order, 1, late, 15);
        assertEquals(List.of("LATE", 15), List.of(given.lines().get(0).number(), given.lines().get(0).quantity()));
        assertEquals(10, pharmacy.balance(COUNTER, soon));
        assertEquals(RxOrderStatus.DONE, status(order));
    }

    @Test
    void aPartIsGivenAndTheRestIsOwed() {
        Product drug = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        RxOrder order = pharmacy.paper(15, drug);
        pharmacy.give(order, 1, batch, 6);
        assertEquals(RxOrderStatus.PART, status(order));
        assertEquals(9, pharmacy.orders.get(pharmacy.pharmacist, order.id()).lines().get(0).owed());
        assertEquals("pharmacy.owed", pharmacy.refusal(order, 1, batch, 10));
        assertEquals(94, pharmacy.balance(COUNTER, batch));
        assertTrue(pharmacy.orders.waiting(pharmacy.pharmacist, null, 200).items().stream().anyMatch(one -> one.id().equals(order.id())));
        pharmacy.give(order, 1, batch, 9);
        assertEquals("pharmacy.order.done", pharmacy.refusal(order, 1, batch, 1));
        assertFalse(pharmacy.orders.waiting(pharmacy.pharmacist, null, 200).items().stream().anyMatch(one -> one.id().equals(order.id())));
    }

    @Test
    void whatWillNotBeFetchedIsClosed() {
        Product drug = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        RxOrder order = pharmacy.paper(15, drug);
        pharmacy.orders.close(pharmacy.pharmacist, order.id(), "bought outside");
        assertEquals("pharmacy.order.closed", pharmacy.refusal(order, 1, batch, 1));
        assertEquals("pharmacy.order.closed", Dispensary.code(() -> pharmacy.orders.close(pharmacy.pharmacist, order.id(), "again")));
    }

    @Test
    void bottlesAreNotOpened() {
        Product syrup = pharmacy.shelves.product(pharmacy.storekeeper, new Product("SYR-1", null, "Syrup", "125 mg/5 mL", "syrup", null, null, null,
                false, 12, 60, 0, null));
        String batch = pharmacy.receive(COUNTER, syrup, "B1", "2027-01", 600);
        RxOrder order = pharmacy.paper(75, syrup);
        assertEquals(120, pharmacy.counter.propose(pharmacy.pharmacist, order.id(), COUNTER).lines().get(0).packs().get(0).quantity());
        assertEquals("pharmacy.owed", pharmacy.refusal(order, 1, batch, 180));
        pharmacy.give(order, 1, batch, 120);
        assertEquals(RxOrderStatus.DONE, status(order));
        assertEquals(480, pharmacy.balance(COUNTER, batch));
    }

    @Test
    void anotherBrandServesTheGenericNameOnly() {
        Product generic = pharmacy.tablet();
        Product brand = pharmacy.brandOf(generic, "Crocin");
        String crocin = pharmacy.receive(COUNTER, brand, "C1", "2027-01", 100);
        String plain = pharmacy.receive(COUNTER, generic, "G1", "2027-01", 100);
        assertTrue(pharmacy.give(pharmacy.paper(5, generic), 1, crocin, 5).lines().get(0).substituted());
        RxOrder byBrand = pharmacy.orders.write(pharmacy.pharmacist, new PaperRx(pharmacy.people.next(), null, "Dr Rao", null,
                List.of(line(generic, "Calpol", 5))));
        assertEquals("pharmacy.other.brand", pharmacy.refusal(byBrand, 1, crocin, 5));
        assertEquals("pharmacy.other.brand", pharmacy.refusal(byBrand, 1, plain, 5));
        assertTrue(pharmacy.counter.propose(pharmacy.pharmacist, byBrand.id(), COUNTER).lines().get(0).packs().isEmpty());
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.orders.allow(pharmacy.pharmacist, byBrand.id(), 1, brand.code())));
        pharmacy.orders.allow(pharmacy.doctor, byBrand.id(), 1, brand.code());
        assertEquals("C1", pharmacy.counter.propose(pharmacy.pharmacist, byBrand.id(), COUNTER).lines().get(0).packs().get(0).stock().batch().number());
        assertEquals("done", pharmacy.refusal(byBrand, 1, crocin, 5));
    }

    @Test
    void anotherStrengthIsAnotherDrug() {
        Product drug = pharmacy.tablet();
        Product other = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, other, "B1", "2027-01", 100);
        RxOrder order = pharmacy.paper(5, drug);
        assertEquals("pharmacy.other.drug", pharmacy.refusal(order, 1, batch, 5));
        assertEquals("line:pharmacy.line.unknown", Dispensary.code(() -> pharmacy.orders.allow(pharmacy.doctor, order.id(), 2, other.code())));
        pharmacy.orders.allow(pharmacy.doctor, order.id(), 1, other.code());
        assertEquals("done", pharmacy.refusal(order, 1, batch, 5));
    }

    @Test
    void whatMayNotLeaveIsNotGiven() {
        Product drug = pharmacy.tablet();
        String waits = pharmacy.receipt(COUNTER, drug, "WAITS", "2027-01", 100, true).batch().id();
        String recalled = pharmacy.receive(COUNTER, drug, "BAD", "2027-01", 100);
        pharmacy.stock.recall(pharmacy.pharmacist, recalled, "alert");
        RxOrder order = pharmacy.paper(5, drug);
        assertEquals("pharmacy.batch.quarantine", pharmacy.refusal(order, 1, waits, 5));
        assertEquals("pharmacy.batch.recalled", pharmacy.refusal(order, 1, recalled, 5));
        assertEquals(RxOrderStatus.OPEN, status(order));
        assertEquals(List.of(), pharmacy.counter.of(pharmacy.pharmacist, order.uhid()));
    }

    @Test
    void governmentPharmaciesGiveFree() {
        Product drug = pharmacy.tablet();
        RxOrder order = pharmacy.paper(5, drug);
        Dispense given = pharmacy.give(order, 1, pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100), 5);
        assertEquals(List.of(true, Money.ZERO, Money.ZERO), List.of(given.free(), given.total(), given.tax()));
        PharmacyEvent.Dispensed told = told(given);
        assertTrue(told.free() && told.lines().get(0).free() && told.lines().get(0).amount() == 0 && told.lines().get(0).mrp() == 2000);
    }

    private static PharmacyEvent.Dispensed told(Dispense given) {
        return pharmacy.node.events(PharmacyEvent.DISPENSED).stream().map(event -> pharmacy.node.json().read(event.json(), PharmacyEvent.Dispensed.class))
                .filter(one -> one.dispense().equals(given.id())).findFirst().orElseThrow();
    }

    @Test
    void scheduledDrugsWantAPrescriber() {
        Product drug = pharmacy.tablet(Schedule.H, 0);
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        RxOrder sale = pharmacy.orders.write(pharmacy.pharmacist, new PaperRx(null, "Ramesh", null, null, List.of(line(drug, null, 5))));
        assertEquals("pharmacy.prescriber.missing", pharmacy.refusal(sale, 1, batch, 5));
        assertEquals("done", pharmacy.refusal(pharmacy.paper(5, drug), 1, batch, 5));
    }

    @Test
    void scheduleH1StandsInItsRegister() {
        Product drug = pharmacy.tablet(Schedule.H1, 0);
        RxOrder order = pharmacy.paper(5, drug);
        pharmacy.give(order, 1, pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100), 5);
        RegisterEntry entry = register("h1", drug).get(0);
        assertEquals(List.of(order.uhid(), "सुनीता देवी", "Dr Rao, DMC 54321", -5, "B1", "pharmacist"),
                List.of(entry.uhid(), entry.patient(), entry.prescriber(), entry.quantity(), entry.number(), entry.by()));
    }

    private static List<RegisterEntry> register(String name, Product drug) {
        var today = pharmacy.facility.day(pharmacy.node.clock().instant());
        return pharmacy.lists.register(pharmacy.pharmacist, name, COUNTER, today, today).stream()
                .filter(entry -> entry.product().equals(drug.code())).toList();
    }

    @Test
    void aControlledDrugLeavesWithASecondPersonOnly() {
        Product drug = pharmacy.tablet(Schedule.X, 0);
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        RxOrder order = pharmacy.paper(5, drug);
        Dispense held = pharmacy.give(order, 1, batch, 5);
        assertEquals(DispenseStatus.HELD, held.status());
        assertEquals(100, pharmacy.balance(COUNTER, batch));
        assertTrue(pharmacy.counter.held(pharmacy.second).stream().anyMatch(one -> one.id().equals(held.id())));
        assertEquals("pharmacy.witness.same", Dispensary.code(() -> pharmacy.counter.witness(pharmacy.pharmacist, held.id())));
        assertEquals("pharmacy.dispense.held", Dispensary.code(() -> pharmacy.counter.takeBack(pharmacy.pharmacist, held.id(), 1, 1, "x", true)));
        Dispense seen = pharmacy.counter.witness(pharmacy.second, held.id());
        assertEquals(List.of("pharmacist", "second", 5), List.of(seen.by(), seen.witness(), seen.lines().get(0).quantity()));
        assertEquals(95, pharmacy.balance(COUNTER, batch));
        assertEquals("pharmacy.dispense.done", Dispensary.code(() -> pharmacy.counter.witness(pharmacy.second, held.id())));
        RegisterEntry entry = register("controlled", drug).get(1);
        assertEquals(List.of(2, -5, 95, order.uhid(), "pharmacist", "second"),
                List.of(entry.serial(), entry.quantity(), entry.balance(), entry.uhid(), entry.by(), entry.witness()));
    }

    @Test
    void whatWaitsForASecondPersonIsCheckedAgainOrGivenUp() {
        Product drug = pharmacy.tablet(Schedule.X, 0);
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 10);
        Dispense held = pharmacy.give(pharmacy.paper(5, drug), 1, batch, 5);
        pharmacy.stock.quarantine(pharmacy.storekeeper, batch, "seal");
        assertEquals("pharmacy.batch.quarantine", Dispensary.code(() -> pharmacy.counter.witness(pharmacy.second, held.id())));
        assertEquals(DispenseStatus.CANCELLED, pharmacy.counter.cancel(pharmacy.pharmacist, held.id()).status());
        assertEquals("pharmacy.dispense.cancelled", Dispensary.code(() -> pharmacy.counter.witness(pharmacy.second, held.id())));
    }

    @Test
    void whatComesBackIsPutBackOrDestroyed() {
        Product drug = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        Dispense given = pharmacy.give(pharmacy.paper(10, drug), 1, batch, 10);
        assertEquals(4, pharmacy.counter.takeBack(pharmacy.pharmacist, given.id(), 1, 4, "stopped", true).lines().get(0).returned());
        assertEquals(94, pharmacy.balance(COUNTER, batch));
        pharmacy.counter.takeBack(pharmacy.pharmacist, given.id(), 1, 5, "opened", false);
        assertEquals(94, pharmacy.balance(COUNTER, batch));
        assertEquals("pharmacy.return.more", Dispensary.code(() -> pharmacy.counter.takeBack(pharmacy.pharmacist, given.id(), 1, 2, "x", true)));
        assertEquals("line:pharmacy.line.unknown", Dispensary.code(() -> pharmacy.counter.takeBack(pharmacy.pharmacist, given.id(), 7, 2, "x", true)));
        assertEquals(2, pharmacy.node.events(PharmacyEvent.RETURNED).stream().filter(event -> event.json().contains(given.id())).count());
    }

    @Test
    void aRecallFindsWhoHasOfTheBatch() {
        Product drug = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        RxOrder first = pharmacy.paper(10, drug);
        RxOrder second = pharmacy.paper(5, drug);
        pharmacy.give(first, 1, batch, 10);
        Dispense given = pharmacy.give(second, 1, batch, 5);
        pharmacy.counter.takeBack(pharmacy.pharmacist, given.id(), 1, 5, "stopped", true);
        pharmacy.stock.recall(pharmacy.pharmacist, batch, "alert");
        List<Recipient> recipients = pharmacy.stock.recipients(pharmacy.pharmacist, batch);
        assertEquals(List.of(first.uhid() + " 10"), recipients.stream().map(one -> one.uhid() + ' ' + one.quantity()).toList());
        assertTrue(pharmacy.node.audits().stream().anyMatch(entry -> entry.action().equals("pharmacy.recall") && first.uhid().equals(entry.uhid())));
    }

    @Test
    void everythingIsGivenOrNothing() {
        Product drug = pharmacy.tablet();
        Product other = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        String few = pharmacy.receive(COUNTER, other, "B1", "2027-01", 3);
        RxOrder order = pharmacy.paper(5, drug, other);
        assertEquals("pharmacy.stock.short", Dispensary.code(() -> pharmacy.counter.dispense(pharmacy.pharmacist, new NewDispense(order.id(), COUNTER,
                null, List.of(new HandedLine(1, batch, 5), new HandedLine(2, few, 5))))));
        assertEquals(100, pharmacy.balance(COUNTER, batch));
        assertEquals(RxOrderStatus.OPEN, status(order));
        assertEquals("done", pharmacy.refusal(order, 1, batch, 5));
    }

    @Test
    void whatIsWrongIsNamed() {
        Product drug = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, drug, "B1", "2027-01", 100);
        RxOrder order = pharmacy.paper(5, drug);
        assertEquals("lines[0].quantity:min", pharmacy.refusal(order, 1, batch, 0));
        assertEquals("lines[0].quantity:min", pharmacy.refusal(order, 1, batch, -5));
        assertEquals("lines[0].line:pharmacy.line.unknown", pharmacy.refusal(order, 9, batch, 1));
        assertEquals("pharmacy.batch.unknown", pharmacy.refusal(order, 1, "none", 1));
        assertEquals("lines:min", Dispensary.code(() -> pharmacy.counter.dispense(pharmacy.pharmacist, new NewDispense(order.id(), COUNTER, null, null))));
        assertEquals("lines[0].batch:not-blank", Dispensary.code(() -> pharmacy.counter.dispense(pharmacy.pharmacist, new NewDispense(order.id(), COUNTER,
                null, java.util.Arrays.asList((HandedLine) null)))));
        assertEquals("store:pharmacy.store.unknown", Dispensary.code(() -> pharmacy.counter.propose(pharmacy.pharmacist, order.id(), "NOWHERE")));
        assertEquals("pharmacy.order.unknown", Dispensary.code(() -> pharmacy.counter.propose(pharmacy.pharmacist, "none", COUNTER)));
        assertEquals("name:not-blank", Dispensary.code(() -> pharmacy.orders.write(pharmacy.pharmacist, new PaperRx(null, " ", null, null,
                List.of(line(drug, null, 1))))));
        assertEquals("lines[0].words:not-blank", Dispensary.code(() -> pharmacy.orders.write(pharmacy.pharmacist, new PaperRx(null, "R", null, null,
                List.of(new PaperRx.PaperLine(null, null, null, 1, null))))));
        assertEquals("patient.unknown", Dispensary.code(() -> pharmacy.orders.write(pharmacy.pharmacist, new PaperRx("0700000000000", null, null, null,
                List.of(line(drug, null, 1))))));
        assertNull(pharmacy.counter.propose(pharmacy.pharmacist, order.id(), COUNTER).order().closedFor());
    }

    @Test
    void whoMayNotDoesNot() {
        Product drug = pharmacy.tablet();
        RxOrder order = pharmacy.paper(5, drug);
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.orders.get(pharmacy.stranger, order.id())));
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.counter.propose(pharmacy.doctor, order.id(), COUNTER)));
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.counter.witness(pharmacy.stranger, "x")));
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.counter.of(pharmacy.stranger, order.uhid())));
    }
}
