// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.opd.Finding;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispense.DispensedLine;
import org.openhims.pharmacy.DispenseStatus;
import org.openhims.pharmacy.Dispensing;
import org.openhims.pharmacy.NewDispense;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.Proposal;
import org.openhims.pharmacy.RxOrder;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The counter. */
@Component
public final class Counter implements Dispensing {

    private static final String DISPENSE = "pharmacy.dispense";
    private static final String WITNESS = "pharmacy.witness";
    private static final String READ = "pharmacy.prescription.read";
    private static final int MOST_LINES = 60;

    private final PharmacyUnit unit;
    private final Register register;
    private final Findings findings;
    private final Proposals proposals;
    private final Handing handing;
    private final TakingBack takingBack;
    private final Labels labels;
    private final Tell tell;
    private final Json json;

    @Activate
    public Counter(@Reference PharmacyUnit unit, @Reference Register register, @Reference Findings findings, @Reference Proposals proposals,
            @Reference Handing handing, @Reference TakingBack takingBack, @Reference Labels labels, @Reference Tell tell, @Reference Json json) {
        this.unit = unit;
        this.register = register;
        this.findings = findings;
        this.proposals = proposals;
        this.handing = handing;
        this.takingBack = takingBack;
        this.labels = labels;
        this.tell = tell;
        this.json = json;
    }

    @Override
    public Proposal propose(Caller by, String order, String store) {
        by.require(DISPENSE);
        RxOrder found = order(by, order);
        List<Finding> against = findings.of(by, found);
        return unit.tx(by, tx -> {
            Shelves.known(PharmacyUnit.sql(tx), "store", store);
            return proposals.of(tx, found, store, against);
        });
    }

    private RxOrder order(Caller by, String id) {
        return unit.tx(by, tx -> {
            RxOrder found = new OrderTable(tx, json).get(id);
            tx.audit(READ, found.uhid(), "order=" + found.id());
            return found;
        });
    }

    @Override
    public Dispense dispense(Caller by, NewDispense handed) {
        by.require(DISPENSE);
        rules(handed);
        RxOrder before = order(by, handed.order());
        OrderDesk.stillOpen(before);
        List<Finding> against = findings.of(by, before);
        warned(before, handed, against);
        return unit.insisting(by, tx -> {
            Shelves.known(PharmacyUnit.sql(tx), "store", handed.store());
            RxOrder order = open(tx, before.id());
            List<Handing.Handed> packs = handing.checked(tx, order, handed);
            boolean controlled = packs.stream().anyMatch(one -> one.lot().product().controlled());
            Dispense made = made(tx, order, handed, controlled ? List.of() : packs, against,
                    controlled ? DispenseStatus.HELD : DispenseStatus.DONE);
            new DispenseTable(tx, json).insert(made, controlled ? handed : null);
            if (controlled) {
                tell.tell(tx, DISPENSE, made.uhid(), "dispense=" + made.id(), new PharmacyEvent.Held(made.id(), order.id()));
            } else {
                handing.over(tx, order, made, packs);
            }
            return made;
        });
    }

    private static void rules(NewDispense handed) {
        Rules rules = new Rules().needed("order", handed.order(), 40).needed("store", handed.store(), 16)
                .optional("override", handed.override(), 400).between("lines", handed.lines().size(), 1, MOST_LINES);
        for (int i = 0; i < handed.lines().size(); i++) {
            NewDispense.HandedLine line = handed.lines().get(i);
            String field = "lines[" + i + "].";
            rules.when(line == null, field + "batch", "not-blank").needed(field + "batch", line == null ? "-" : line.batch(), 36)
                    .units(field + "quantity", line == null ? 1 : line.quantity());
        }
        rules.check();
    }

    /** A warning of a line that is handed over wants a reason, unless the prescriber gave one. */
    private static void warned(RxOrder order, NewDispense handed, List<Finding> against) {
        Set<Integer> lines = handed.lines().stream().map(NewDispense.HandedLine::line).collect(Collectors.toSet());
        List<Finding> warnings = against.stream().filter(one -> one.verdict() == Finding.Verdict.WARNING && lines.contains(one.line() + 1)
                && order.lines().get(one.line()).rx().reason() == null).toList();
        if (!warnings.isEmpty() && (handed.override() == null || handed.override().isBlank())) {
            throw Problem.conflict("pharmacy.warned", Map.of("findings", warnings));
        }
    }

    private RxOrder open(Tx tx, String id) {
        RxOrder order = new OrderTable(tx, json).lock(id);
        OrderDesk.stillOpen(order);
        return order;
    }

    private Dispense made(Tx tx, RxOrder order, NewDispense handed, List<Handing.Handed> packs, List<Finding> against, DispenseStatus status) {
        boolean free = handing.free();
        List<DispensedLine> lines = handing.priced(packs, free);
        return new Dispense(tell.key(), order.id(), order.uhid(), order.name(), handed.store(), status, free, total(lines), tax(lines), tx.now(),
                tx.by().user(), null, handed.override(), lines, against);
    }

    private static Money total(List<DispensedLine> lines) {
        return lines.stream().map(DispensedLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money tax(List<DispensedLine> lines) {
        return lines.stream().map(DispensedLine::tax).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public Dispense witness(Caller by, String dispense) {
        by.require(WITNESS);
        Dispense held = get(by, WITNESS, dispense);
        waits(held);
        if (held.by().equals(by.user())) {
            throw Problem.conflict("pharmacy.witness.same");
        }
        return unit.insisting(by, tx -> {
            DispenseTable table = new DispenseTable(tx, json);
            Dispense before = table.lock(dispense);
            waits(before);
            RxOrder order = open(tx, before.order());
            List<Handing.Handed> packs = handing.checked(tx, order, table.held(dispense));
            List<DispensedLine> lines = handing.priced(packs, before.free());
            Dispense seen = new Dispense(before.id(), before.order(), before.uhid(), before.name(), before.store(), DispenseStatus.DONE,
                    before.free(), total(lines), tax(lines), tx.now(), before.by(), by.user(), before.override(), lines, before.findings());
            table.seen(seen);
            tx.audit(WITNESS, seen.uhid(), "dispense=" + dispense);
            handing.over(tx, order, seen, packs);
            return seen;
        });
    }

    private static void waits(Dispense dispense) {
        if (dispense.status() != DispenseStatus.HELD) {
            throw Problem.conflict("pharmacy.dispense." + dispense.status());
        }
    }

    @Override
    public Dispense cancel(Caller by, String dispense) {
        by.require(DISPENSE);
        return unit.tx(by, tx -> {
            DispenseTable table = new DispenseTable(tx, json);
            Dispense held = table.lock(dispense);
            waits(held);
            table.cancel(dispense);
            tx.audit(DISPENSE, held.uhid(), "cancelled dispense=" + dispense);
            return table.get(dispense);
        });
    }

    @Override
    public List<Dispense> held(Caller by) {
        by.require(WITNESS);
        return unit.tx(by, tx -> {
            tx.audit(WITNESS, null, "held");
            return new DispenseTable(tx, json).held();
        });
    }

    @Override
    public Dispense takeBack(Caller by, String dispense, int line, int quantity, String reason, boolean restock) {
        by.require(DISPENSE);
        new Rules().units("quantity", quantity).needed("reason", reason, 40).check();
        return unit.insisting(by, tx -> takingBack.of(tx, dispense, line, quantity, reason, restock));
    }

    @Override
    public Dispense get(Caller by, String dispense) {
        by.require(READ);
        return get(by, READ, dispense);
    }

    private Dispense get(Caller by, String permission, String dispense) {
        return unit.tx(by, tx -> {
            Dispense found = new DispenseTable(tx, json).get(dispense);
            tx.audit(permission, found.uhid(), "dispense=" + dispense);
            return found;
        });
    }

    @Override
    public List<Dispense> of(Caller by, String uhid) {
        by.require(READ);
        new Rules().needed("uhid", uhid, 13).check();
        Set<String> all = register.uhids(uhid);
        return unit.tx(by, tx -> {
            tx.audit(READ, uhid, "dispenses");
            return new DispenseTable(tx, json).of(all, tx.now().plusSeconds(1), 100);
        });
    }

    @Override
    public Sheet label(Caller by, String dispense, int line, String language) {
        Dispense found = get(by, dispense);
        return labels.of(found, order(by, found.order()), line, language);
    }
}
