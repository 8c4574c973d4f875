// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.opd.RxFood;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.NewDispense;
import org.openhims.pharmacy.NewDispense.HandedLine;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewReceipt;
import org.openhims.pharmacy.PaperRx;
import org.openhims.pharmacy.PaperRx.PaperLine;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.Schedule;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.Storeroom;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;

/** A pharmacy with a main store and a counter on a fresh database; each test makes products of its own. It is 22 November 2026. */
final class Dispensary implements AutoCloseable {

    static final String MAIN = "MAIN";
    static final String COUNTER = "COUNTER";

    final TestNode node = TestNode.start();
    final Caller storekeeper = node.caller("storekeeper", "pharmacy.read", "pharmacy.setup", "pharmacy.stock", "pharmacy.quality", "pharmacy.recall",
            "pharmacy.register.read", "pharmacy.nearby.manage");
    final Caller pharmacist = pharmacist("pharmacist");
    final Caller second = pharmacist("second");
    final Caller doctor = node.caller("doctor", "pharmacy.reauthorise", "pharmacy.prescription.read", "pharmacy.witness", "pharmacy.read");
    final Caller stranger = node.caller("stranger");
    final TextsService texts = TextsService.of(Dispensary.class.getClassLoader());
    final PharmacyUnit unit = new PharmacyUnit(node.store());
    final Tell tell = new Tell(node.clock(), node.json());
    final Facility facility;
    final Controlled controlled;
    final Ledger ledger;
    final Shelves shelves = new Shelves(unit);
    final StockDesk stock;
    final HeldDesk held;
    final StockReader lists;
    final NearbyDesk nearby;
    final Register register = new Register();
    final People people = new People();
    final Findings findings;
    final OrderDesk orders;
    final Counter counter;
    private final AtomicInteger products = new AtomicInteger();

    Dispensary() {
        this(new TestFacility(false));
    }

    Dispensary(Facility facility) {
        this.facility = facility;
        controlled = new Controlled(facility);
        ledger = new Ledger(facility, tell, controlled);
        stock = new StockDesk(unit, ledger, facility, tell);
        held = new HeldDesk(unit, stock, tell);
        lists = new StockReader(unit, facility, controlled);
        nearby = new NearbyDesk(unit, facility);
        register.patients = people;
        findings = new Findings(unit, register, facility, texts);
        orders = new OrderDesk(unit, register, tell, node.json());
        counter = new Counter(unit, register, findings, new Proposals(lists, nearby), new Handing(ledger, facility, tell, node.json()),
                new TakingBack(ledger, tell, node.json()), new Labels(texts), tell, node.json());
        shelves.store(storekeeper, new Storeroom(MAIN, "Main store", "मुख्य भंडार", null));
        shelves.store(storekeeper, new Storeroom(COUNTER, "Counter", "काउंटर", MAIN));
    }

    /** A tablet that nothing else is. */
    Product tablet() {
        return tablet(Schedule.NONE, 10);
    }

    Product tablet(Schedule schedule, int minimum) {
        int number = products.incrementAndGet();
        return shelves.product(storekeeper, new Product("P-" + number, null, "Drug" + number, "500 mg", "tablet", null, null, schedule, false, 12, 10,
                minimum, null));
    }

    /** The same salt, strength and form by another name. */
    Product brandOf(Product generic, String brand) {
        return shelves.product(storekeeper, new Product("P-" + products.incrementAndGet(), generic.drug(), generic.generic(), generic.strength(),
                generic.form(), brand, null, generic.schedule(), generic.ndps(), generic.gstPercent(), generic.pack(), 0, null));
    }

    /** The batch's id. */
    String receive(String store, Product product, String batch, String expiry, int quantity) {
        return receipt(store, product, batch, expiry, quantity, false).batch().id();
    }

    StockLine receipt(String store, Product product, String batch, String expiry, int quantity, boolean quarantine) {
        return stock.receive(storekeeper, new NewReceipt(store, "BPPI", "DC-1", quarantine,
                List.of(new NewReceipt.ReceiptLine(product.code(), batch, expiry, Money.rupees(20), quantity)))).get(0);
    }

    /** Of a controlled drug, with a second person. */
    void issueSeen(String store, String batch, int quantity) {
        held.witness(second, held.askIssue(storekeeper, new NewIssue(store, batch, quantity, "Ward 3")).id());
    }

    int balance(String store, String batch) {
        return lists.batch(storekeeper, batch).stream().filter(line -> line.store().equals(store)).mapToInt(StockLine::quantity).sum();
    }

    /** As the movements say. */
    int moved(String store, String batch) {
        return lists.movements(storekeeper, store, batch, null, 200).items().stream().mapToInt(move -> move.quantity()).sum();
    }

    Caller pharmacist(String user) {
        return node.caller(user, "pharmacy.read", "pharmacy.stock", "pharmacy.dispense", "pharmacy.witness", "pharmacy.prescription.read",
                "pharmacy.recall", "pharmacy.register.read", "opd.drug.read");
    }

    /** Of a patient whom nobody else has, on paper: so many of each, three times a day for five days. */
    RxOrder paper(int quantity, Product... drugs) {
        return orders.write(pharmacist, new PaperRx(people.next(), null, "Dr Rao, DMC 54321", null, Stream.of(drugs)
                .map(drug -> line(drug, null, quantity)).toList()));
    }

    static PaperLine line(Product drug, String brand, int quantity) {
        return new PaperLine(drug.code(), null, brand, quantity, new RxLine(null, null, null, BigDecimal.ONE, null, null, RxFrequency.TDS, 5, null,
                RxFood.AFTER, null, null));
    }

    Dispense give(RxOrder order, int line, String batch, int quantity) {
        return counter.dispense(pharmacist, new NewDispense(order.id(), COUNTER, null, List.of(new HandedLine(line, batch, quantity))));
    }

    String refusal(RxOrder order, int line, String batch, int quantity) {
        return code(() -> give(order, line, batch, quantity));
    }

    static String code(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            return problem.errors().isEmpty() ? problem.code() : problem.errors().get(0).field() + ':' + problem.errors().get(0).rule();
        }
        return "done";
    }

    @Override
    public void close() {
        unit.close();
        node.close();
    }
}
