// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.openhims.billing.internal.Charging.Payer;
import org.openhims.billing.internal.Charging.Thing;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.SpecimenStatus;
import org.openhims.opd.OpdEvent;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.EventHandler;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Listens to the other modules. What was told before the day on which a facility got billing is nobody's debt; from then on nothing is lost,
 * also what was told while this module was away.
 */
@Component(service = {EventHandler.class, ChargeEvents.class})
public final class ChargeEvents implements EventHandler {

    private static final Caller BILLING = Caller.system("billing");
    private static final String DISPENSED = "pharmacy.dispensed";
    private static final String RETURNED = "pharmacy.returned";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile LabOrders lab;

    private final BillingUnit unit;
    private final Facility facility;
    private final Charging charging;
    private final Json json;
    private final LocalDate since;

    @Activate
    public ChargeEvents(@Reference BillingUnit unit, @Reference Facility facility, @Reference Charging charging, @Reference Json json) {
        this.unit = unit;
        this.facility = facility;
        this.charging = charging;
        this.json = json;
        this.since = unit.again(BILLING, tx -> firstDay(BillingUnit.sql(tx), facility.day(tx.now())));
    }

    private static LocalDate firstDay(Sql sql, LocalDate today) {
        return sql.first("select first_day from billing_start where id = 1", row -> row.getDate(1).toLocalDate()).orElseGet(() -> {
            sql.update("insert into billing_start (id, first_day) values (1, ?)", Date.valueOf(today));
            return today;
        });
    }

    /** What the pharmacy tells, as far as it costs money. */
    record Dispensed(String dispense, boolean free, List<Line> lines) {
    }

    /** @param amount paise for the whole quantity, GST included */
    record Line(int line, String product, String name, int quantity, int gstPercent, long amount, boolean free) {
    }

    /** Whose something is after a merge was undone. */
    record Moved(String visit, String order, String from, String to) {
    }

    @Override
    public String name() {
        return "billing.charges";
    }

    @Override
    public Set<String> types() {
        return Set.of(OpdEvent.OPENED, OpdEvent.CANCELLED, OpdEvent.REASSIGNED, LabEvent.ORDERED, LabEvent.CANCELLED, LabEvent.REASSIGNED,
                DISPENSED, RETURNED);
    }

    @Override
    public void handle(Delivery delivery) {
        Event event = delivery.event();
        Consumer<Tx> effect = event.uhid() == null || facility.day(event.recorded()).isBefore(since) ? tx -> { } : effect(event);
        unit.tx(BILLING, tx -> {
            effect.accept(tx);
            tx.advance(delivery);
            return null;
        });
    }

    /** What is needed of other modules is asked before the transaction. */
    private Consumer<Tx> effect(Event event) {
        return switch (event.type()) {
            case OpdEvent.OPENED -> opened(event, json.read(event.json(), OpdEvent.Opened.class));
            case OpdEvent.CANCELLED -> cancelled(json.read(event.json(), OpdEvent.Cancelled.class).visit());
            case LabEvent.ORDERED -> ordered(event, json.read(event.json(), LabEvent.Ordered.class));
            case LabEvent.CANCELLED -> notDone(json.read(event.json(), LabEvent.Cancelled.class).order());
            case DISPENSED -> dispensed(event, json.read(event.json(), Dispensed.class));
            case RETURNED -> returned(event, json.read(event.json(), Dispensed.class));
            default -> moved(json.read(event.json(), Moved.class));
        };
    }

    private Consumer<Tx> opened(Event event, OpdEvent.Opened opened) {
        Payer payer = charging.payer(event);
        return tx -> charging.charge(tx, payer, new Thing(opened.visit(), Charging.FEE, Charging.FEE, opened.department()));
    }

    private Consumer<Tx> cancelled(String subject) {
        return tx -> charging.takeBack(tx, subject, null);
    }

    private Consumer<Tx> ordered(Event event, LabEvent.Ordered ordered) {
        Payer payer = charging.payer(event);
        return tx -> ordered.tests().forEach(test -> charging.charge(tx, payer, new Thing(ordered.order(), test, "LAB-" + test, null)));
    }

    /** The tests of which no specimen is left. */
    private Consumer<Tx> notDone(String order) {
        LabOrders present = lab;
        if (present == null) {
            throw Problem.unavailable("module.away");
        }
        LabOrder now = present.get(BILLING, order);
        List<String> none = now.tests().stream().filter(test -> now.specimens().stream().filter(tube -> tube.tests().contains(test))
                .allMatch(tube -> tube.status() == SpecimenStatus.CANCELLED)).toList();
        return tx -> none.forEach(test -> charging.takeBack(tx, order, test));
    }

    private static Thing thing(Dispensed dispensed, Line line) {
        return new Thing(dispensed.dispense(), String.valueOf(line.line()), line.product(), null);
    }

    /** Only a shop sells; the name says how many, since a price is printed on packs and not on tablets. */
    private Consumer<Tx> dispensed(Event event, Dispensed dispensed) {
        if (dispensed.free()) {
            return tx -> { };
        }
        Payer payer = charging.payer(event);
        return tx -> dispensed.lines().stream().filter(line -> !line.free()).forEach(line -> charging.charge(tx, payer, thing(dispensed, line),
                line.name() + " × " + line.quantity(), new Money(line.amount()), line.gstPercent()));
    }

    private Consumer<Tx> returned(Event event, Dispensed returned) {
        if (returned.free()) {
            return tx -> { };
        }
        Payer payer = charging.payer(event);
        return tx -> returned.lines().forEach(line -> charging.giveBack(tx, payer, thing(returned, line),
                new Thing(event.id(), String.valueOf(line.line()), line.product(), null), new Money(line.amount())));
    }

    private Consumer<Tx> moved(Moved moved) {
        return tx -> charging.reassign(tx, moved.visit() == null ? moved.order() : moved.visit(), moved.from(), moved.to());
    }
}
