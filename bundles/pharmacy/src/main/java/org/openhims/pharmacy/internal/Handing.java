// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispense.DispensedLine;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.NewDispense;
import org.openhims.pharmacy.NewDispense.HandedLine;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.pharmacy.Schedule;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is handed over: whether each pack may serve its line, what it costs, and that it leaves. */
@Component(service = Handing.class)
public final class Handing {

    private static final String SHOP = "jan-aushadhi";
    private static final Set<String> DIVIDED = Set.of("tablet", "capsule", "sachet");

    private final Ledger ledger;
    private final Facility facility;
    private final Tell tell;
    private final Json json;

    @Activate
    public Handing(@Reference Ledger ledger, @Reference Facility facility, @Reference Tell tell, @Reference Json json) {
        this.ledger = ledger;
        this.facility = facility;
        this.tell = tell;
        this.json = json;
    }

    /** Of a line of the order, so much of a batch. */
    record Handed(RxOrderLine line, Lot lot, int quantity) {
    }

    /** Government pharmacies dispense free; a shop sells. */
    boolean free() {
        return !SHOP.equals(facility.identity(Locale.ENGLISH).kind());
    }

    /** Units that serve what is owed: bottles and tubes are not opened. */
    static int whole(Product product, int owed) {
        int pack = product.pack();
        return DIVIDED.contains(product.form().toLowerCase(Locale.ROOT)) ? owed : (owed + pack - 1) / pack * pack;
    }

    /** Every pack with its line; 400 and 409 for one that may not serve it. All batches are read before the first is taken. */
    List<Handed> checked(Tx tx, RxOrder order, NewDispense handed) {
        List<Handed> all = new ArrayList<>();
        for (int i = 0; i < handed.lines().size(); i++) {
            HandedLine one = handed.lines().get(i);
            RxOrderLine line = order.lines().stream().filter(any -> any.line() == one.line()).findFirst().orElse(null);
            if (line == null) {
                throw Problem.invalid("lines[" + i + "].line", "pharmacy.line.unknown");
            }
            Lot lot = Lot.get(PharmacyUnit.sql(tx), one.batch());
            serves(order, line, lot.product());
            all.add(new Handed(line, lot, one.quantity()));
        }
        return all;
    }

    private static void serves(RxOrder order, RxOrderLine line, Product product) {
        Map<String, Object> which = Map.of("line", line.line(), "product", product.code());
        if (!line.takes(product)) {
            throw Problem.conflict(line.meets(product) ? "pharmacy.other.brand" : "pharmacy.other.drug", which);
        }
        if (product.schedule() != Schedule.NONE && order.prescriber() == null) {
            throw Problem.conflict("pharmacy.prescriber.missing", which);
        }
    }

    List<DispensedLine> priced(List<Handed> handed, boolean free) {
        List<DispensedLine> lines = new ArrayList<>();
        for (Handed one : handed) {
            Product product = one.lot().product();
            Money mrp = one.lot().batch().mrp();
            long amount = free ? 0 : Price.amount(mrp.paise(), product.pack(), one.quantity());
            boolean substituted = !one.line().meets(product) || product.brand() != null && !product.brand().equalsIgnoreCase(one.line().rx().brand());
            lines.add(new DispensedLine(lines.size() + 1, one.line().line(), product.code(), product.label(), one.lot().batch().id(),
                    one.lot().batch().number(), one.lot().batch().expiry(), one.quantity(), 0, product.pack(), mrp, product.gstPercent(), new Money(amount),
                    new Money(Price.tax(amount, product.gstPercent())), substituted));
        }
        return lines;
    }

    /** All of it leaves, in the order in which everybody takes. The row of the dispense is there already. */
    void over(Tx tx, RxOrder order, Dispense dispense, List<Handed> handed) {
        DispenseTable table = new DispenseTable(tx, json);
        List<DispensedLine> lines = dispense.lines();
        lines.stream().sorted(Comparator.comparing(DispensedLine::batch)).forEach(line -> {
            Handed one = handed.get(line.line() - 1);
            ledger.leave(tx, dispense.store(), one.lot(), one.quantity(),
                    new Ledger.Why(Movement.Kind.DISPENSE, null, dispense.id(), dispense.id(), dispense.witness(), dispense.by()));
            table.line(dispense.id(), line, one.lot(), lasts(tx, one.line()));
        });
        OrderTable orders = new OrderTable(tx, json);
        order.lines().forEach(line -> given(orders, order, line, handed.stream().filter(one -> one.line().line() == line.line()).toList()));
        orders.settle(order.id());
        tell.tell(tx, "pharmacy.dispense", dispense.uhid(), "dispense=" + dispense.id() + " order=" + order.id(), new PharmacyEvent.Dispensed(
                dispense.id(), order.id(), dispense.store(), dispense.free(), lines.stream().map(line -> event(line, handed, dispense.free())).toList()));
    }

    /** A bottle may hold more than was prescribed, and counts as what was. */
    private static void given(OrderTable orders, RxOrder order, RxOrderLine line, List<Handed> handed) {
        if (!handed.isEmpty()) {
            int units = handed.stream().mapToInt(Handed::quantity).sum();
            boolean fits = units <= whole(handed.get(0).lot().product(), line.owed());
            orders.give(order.id(), line.line(), fits ? Math.min(units, line.owed()) : units);
        }
    }

    private LocalDate lasts(Tx tx, RxOrderLine line) {
        return facility.day(tx.now()).plusDays(line.rx().days() == null ? 0 : line.rx().days());
    }

    private static PharmacyEvent.Line event(DispensedLine line, List<Handed> handed, boolean free) {
        return event(line, handed.get(line.line() - 1).lot().product().drug(), line.quantity(), line.amount().paise(), line.tax().paise(), free);
    }

    static PharmacyEvent.Line event(DispensedLine line, String drug, int quantity, long amount, long tax, boolean free) {
        return new PharmacyEvent.Line(line.line(), drug, line.product(), line.label(), line.number(), quantity, line.pack(), line.mrp().paise(),
                line.gstPercent(), amount, tax, free);
    }

    static Dispense with(Dispense head, List<DispensedLine> lines) {
        return new Dispense(head.id(), head.order(), head.uhid(), head.name(), head.store(), head.status(), head.free(), head.total(), head.tax(),
                head.at(), head.by(), head.witness(), head.override(), lines, head.findings());
    }
}
