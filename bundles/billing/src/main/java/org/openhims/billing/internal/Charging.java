// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.Category;
import org.openhims.billing.Charge;
import org.openhims.billing.ChargeStatus;
import org.openhims.billing.internal.ChargeTable.Entry;
import org.openhims.platform.Ids;
import org.openhims.platform.Money;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes charges of what other modules told, each thing once, and takes them back. */
@Component(service = Charging.class)
public final class Charging {

    static final String FEE = "OPD-REG";
    static final String FOLLOW_UP = "follow-up";

    private static final Caller BILLING = Caller.system("billing");

    private final Register register;
    private final Facility facility;
    private final Clock clock;
    private final Rules rules;
    private final BillDesk bills;
    private final Tell tell;

    @Activate
    public Charging(@Reference Register register, @Reference Facility facility, @Reference Clock clock, @Reference Rules rules,
            @Reference BillDesk bills, @Reference Tell tell) {
        this.register = register;
        this.facility = facility;
        this.clock = clock;
        this.rules = rules;
        this.bills = bills;
        this.tell = tell;
    }

    /** Who is charged, and by what prices; read before the transaction, since the register has its own. */
    record Payer(Event event, Set<String> uhids, Category category, LocalDate day) {
    }

    /**
     * What is charged.
     *
     * @param subject the visit, the order …
     * @param part of it, such as a test
     * @param department of which the fee is good for some days; else null
     */
    record Thing(String subject, String part, String item, String department) {

        String key(String type) {
            return type.substring(0, type.indexOf('.')) + '/' + subject + '/' + part;
        }
    }

    /** Names and price of a thing; the price is null while nobody has set one. */
    private record Worth(String english, String hindi, Money price, int gst, String reason) {
    }

    /** 503 while the register is away: the event waits. */
    Payer payer(Event event) {
        LocalDate day = facility.day(event.happened());
        return new Payer(event, register.uhids(BILLING, event.uhid()), Rules.category(register.patient(BILLING, event.uhid()), day), day);
    }

    private static ChargeTable charges(Tx tx) {
        return new ChargeTable(BillingUnit.sql(tx), Locale.ENGLISH);
    }

    /** By the tariff. */
    void charge(Tx tx, Payer payer, Thing thing) {
        Worth worth = new TariffTable(BillingUnit.sql(tx)).price(thing.item(), payer.category(), payer.day())
                .map(priced -> new Worth(priced.item().name(), priced.item().nameHindi(), priced.price(), priced.item().gst(), priced.reason()))
                .orElseGet(() -> new Worth(thing.item(), thing.item(), null, 0, null));
        write(tx, payer, thing, worth);
    }

    /** At a price that the other module knows, such as the one printed on a pack; it is the same for everybody. */
    void charge(Tx tx, Payer payer, Thing thing, String name, Money price, int gst) {
        write(tx, payer, thing, new Worth(name, name, price, gst, null));
    }

    private void write(Tx tx, Payer payer, Thing thing, Worth worth) {
        String key = thing.key(payer.event().type());
        if (charges(tx).known(key)) {
            return;
        }
        String id = Ids.next(clock);
        Optional<String> bill = adopted(tx, payer, thing, id);
        boolean again = bill.isEmpty() && thing.department() != null && feeGood(tx, payer, thing);
        ChargeStatus status = bill.isPresent() ? ChargeStatus.BILLED : again ? ChargeStatus.FREE : status(worth.price());
        Money price = again ? Money.ZERO : worth.price();
        Instant at = payer.event().happened();
        Charge charge = new Charge(id, payer.event().uhid(), worth.english(), thing.item(), 1, price, price, worth.gst(), payer.category(), status,
                again ? FOLLOW_UP : worth.reason(), payer.event().type(), thing.subject(), at, bill.orElse(null));
        charges(tx).insert(new Entry(key, thing.part(), worth.english(), worth.hindi(), thing.department(), payer.day()), charge);
        tell.tell(tx, BillingPermissions.BILL_WRITE, charge.uhid(), "charge=" + id, new BillingEvent.Charged(id, charge.item(), status));
    }

    private static ChargeStatus status(Money price) {
        if (price == null) {
            return ChargeStatus.UNPRICED;
        }
        return price.equals(Money.ZERO) ? ChargeStatus.FREE : ChargeStatus.OPEN;
    }

    /** The desk was faster than the event: its bill has the line already. */
    private static Optional<String> adopted(Tx tx, Payer payer, Thing thing, String charge) {
        BillTable table = new BillTable(BillingUnit.sql(tx), Locale.ENGLISH);
        return payer.uhids().stream().flatMap(uhid -> table.adopt(uhid, payer.day(), thing.item(), 1, charge).stream()).findFirst();
    }

    private boolean feeGood(Tx tx, Payer payer, Thing thing) {
        return payer.uhids().stream().anyMatch(uhid -> charges(tx).feeGood(uhid, thing.item(), thing.department(),
                payer.day().minusDays(rules.feeDays()), payer.day()));
    }

    /** What did not take place costs nothing, unless it is paid: then a refund is due, and the cashier sees it. */
    void takeBack(Tx tx, String subject, String part) {
        charges(tx).ofSubject(subject).stream().filter(charge -> part == null || part.equals(charges(tx).part(charge.id()).orElse(null)))
                .forEach(charge -> cancel(tx, charge.id(), "cancelled"));
    }

    private void cancel(Tx tx, String id, String reason) {
        Charge charge = charges(tx).lock(id);
        if (charge.status() == ChargeStatus.CANCELLED) {
            return;
        }
        boolean paid = charge.status() == ChargeStatus.BILLED && !bills.drop(tx, charge);
        ChargeStatus after = paid ? ChargeStatus.BILLED : ChargeStatus.CANCELLED;
        charges(tx).status(id, after, paid ? "refund-due" : reason);
        tell.tell(tx, BillingPermissions.BILL_WRITE, charge.uhid(), "charge=" + id, new BillingEvent.ChargeChanged(id, after));
    }

    /** A part was brought back: what is not billed yet costs less by the amount. */
    void giveBack(Tx tx, Payer payer, Thing thing, Thing returned, Money amount) {
        String key = returned.key(payer.event().type());
        List<Charge> of = charges(tx).ofSubject(thing.subject()).stream()
                .filter(charge -> thing.part().equals(charges(tx).part(charge.id()).orElse(null))).toList();
        if (of.isEmpty() || charges(tx).known(key)) {
            return;
        }
        Charge charge = charges(tx).lock(of.get(0).id());
        charges(tx).insert(new Entry(key, returned.part(), charge.name(), charge.name(), null, payer.day()),
                new Charge(Ids.next(clock), charge.uhid(), charge.name(), charge.item(), 1, amount, amount, charge.gst(), charge.category(),
                        ChargeStatus.CANCELLED, "returned", payer.event().type(), thing.subject(), payer.event().happened(), null));
        if (charge.status() == ChargeStatus.OPEN && amount.compareTo(charge.price()) < 0) {
            charges(tx).price(charge.id(), charge.price().minus(amount));
        } else if (charge.status() == ChargeStatus.BILLED && amount.compareTo(charge.amount()) < 0) {
            charges(tx).status(charge.id(), ChargeStatus.BILLED, "refund-due");
        } else {
            cancel(tx, charge.id(), "returned");
        }
    }

    /** After a merge was undone: what is not billed goes with what it was for. */
    void reassign(Tx tx, String subject, String from, String to) {
        charges(tx).move(subject, from, to);
    }
}
