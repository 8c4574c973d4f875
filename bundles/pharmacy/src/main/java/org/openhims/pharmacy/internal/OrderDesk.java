// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.pharmacy.PaperRx;
import org.openhims.pharmacy.PaperRx.PaperLine;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.pharmacy.RxOrderStatus;
import org.openhims.pharmacy.RxOrders;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What there is to dispense against. */
@Component
public final class OrderDesk implements RxOrders {

    private static final String READ = "pharmacy.prescription.read";
    private static final String DISPENSE = "pharmacy.dispense";
    private static final String ALLOW = "pharmacy.reauthorise";
    private static final int MOST_LINES = 30;
    private static final PaperLine EMPTY = new PaperLine(null, null, null, 0, null);

    private final PharmacyUnit unit;
    private final Register register;
    private final Tell tell;
    private final Json json;

    @Activate
    public OrderDesk(@Reference PharmacyUnit unit, @Reference Register register, @Reference Tell tell, @Reference Json json) {
        this.unit = unit;
        this.register = register;
        this.tell = tell;
        this.json = json;
    }

    @Override
    public Page<RxOrder> waiting(Caller by, String cursor, int limit) {
        by.require(READ);
        new Rules().when(limit < 1 || limit > 200, "limit", "limit", 1, 200).optional("cursor", cursor, 36).check();
        return Page.of(unit.tx(by, tx -> {
            tx.audit(READ, null, "waiting");
            return new OrderTable(tx, json).waiting(cursor == null ? "" : cursor, limit + 1);
        }), limit, RxOrder::id);
    }

    @Override
    public List<RxOrder> of(Caller by, String uhid) {
        by.require(READ);
        new Rules().needed("uhid", uhid, 13).check();
        Set<String> all = register.uhids(uhid);
        return unit.tx(by, tx -> {
            tx.audit(READ, uhid, "orders");
            return new OrderTable(tx, json).of(all);
        });
    }

    @Override
    public RxOrder get(Caller by, String order) {
        by.require(READ);
        return unit.tx(by, tx -> {
            RxOrder found = new OrderTable(tx, json).get(order);
            tx.audit(READ, found.uhid(), "order=" + found.id());
            return found;
        });
    }

    @Override
    public RxOrder write(Caller by, PaperRx paper) {
        by.require(DISPENSE);
        rules(paper);
        String name = paper.uhid() == null ? paper.name().strip() : register.patient(by, paper.uhid()).name();
        return unit.tx(by, tx -> {
            List<RxOrderLine> lines = new ArrayList<>();
            for (int i = 0; i < paper.lines().size(); i++) {
                lines.add(line(tx, i, paper.lines().get(i)));
            }
            RxOrder order = new RxOrder(tell.key(), "paper", paper.picture(), null, paper.uhid(), name, blankToNull(paper.prescriber()), tx.now(),
                    RxOrderStatus.OPEN, null, lines);
            new OrderTable(tx, json).insert(order, by.user());
            tell.tell(tx, DISPENSE, order.uhid(), "order=" + order.id(), new PharmacyEvent.Written(order.id()));
            return order;
        });
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void rules(PaperRx paper) {
        Rules rules = new Rules().optional("uhid", paper.uhid(), 13).optional("prescriber", paper.prescriber(), 300)
                .optional("picture", paper.picture(), 60).between("lines", paper.lines().size(), 1, MOST_LINES);
        if (paper.uhid() == null) {
            rules.needed("name", paper.name(), 120);
        }
        for (int i = 0; i < paper.lines().size(); i++) {
            PaperLine line = paper.lines().get(i) == null ? EMPTY : paper.lines().get(i);
            String field = "lines[" + i + "].";
            rules.units(field + "quantity", line.quantity()).optional(field + "brand", line.brand(), 80)
                    .optional(field + "product", line.product(), 60).optional(field + "words", line.words(), 160);
            if (line.product() == null) {
                rules.needed(field + "words", line.words(), 160);
            }
            taken(rules, field + "rx.", line.rx());
        }
        rules.check();
    }

    private static void taken(Rules rules, String field, RxLine rx) {
        if (rx != null) {
            rules.when(rx.dose() == null || rx.dose().signum() <= 0 || rx.dose().precision() - rx.dose().scale() > 5, field + "dose", "value")
                    .when(rx.frequency() == null, field + "frequency", "not-null").optional(field + "instructions", rx.instructions(), 200)
                    .when(rx.days() != null && (rx.days() < 1 || rx.days() > 180), field + "days", "limit", 1, 180);
        }
    }

    private static RxOrderLine line(Tx tx, int place, PaperLine line) {
        Product product = line.product() == null ? null : meant(tx, "lines[" + place + "].product", line.product());
        String name = product == null ? line.words().strip() : product.generic() + ' ' + product.strength() + ' ' + product.form();
        return new RxOrderLine(place + 1, rx(line, product, name), product == null ? null : product.generic(),
                product == null ? null : product.strength(), product == null ? null : product.form(), line.quantity(), 0, List.of());
    }

    private static Product meant(Tx tx, String field, String code) {
        try {
            return Shelves.get(tx, code);
        } catch (ProblemException unknown) {
            throw Problem.invalid(field, "pharmacy.product.unknown");
        }
    }

    /** How it is taken need not be told for what is sold without a prescription. */
    private static RxLine rx(PaperLine line, Product product, String name) {
        RxLine told = line.rx();
        String drug = product == null ? null : product.drug();
        String brand = blankToNull(line.brand());
        DoseUnit usual = product == null ? null : DoseUnit.of(product.form());
        DoseUnit unit = told != null && told.unit() != null ? told.unit() : usual == null ? DoseUnit.PACK : usual;
        return told == null ? new RxLine(drug, name, brand, null, unit, null, null, null, line.quantity(), null, null, null)
                : new RxLine(drug, name, brand, told.dose(), unit, told.route(), told.frequency(),
                        told.frequency() == RxFrequency.STAT ? null : told.days(), line.quantity(), told.food(), told.instructions(), null);
    }

    @Override
    public RxOrder close(Caller by, String order, String reason) {
        by.require(DISPENSE);
        new Rules().needed("reason", reason, 200).check();
        return change(by, DISPENSE, order, open -> tx -> {
            new OrderTable(tx, json).close(open.id(), reason);
            tell.tell(tx, DISPENSE, open.uhid(), "order=" + open.id(), new PharmacyEvent.Closed(open.id()));
            return null;
        });
    }

    @Override
    public RxOrder allow(Caller by, String order, int line, String product) {
        by.require(ALLOW);
        new Rules().needed("product", product, 60).check();
        return change(by, ALLOW, order, open -> tx -> {
            if (open.lines().stream().noneMatch(one -> one.line() == line)) {
                throw Problem.invalid("line", "pharmacy.line.unknown");
            }
            Shelves.get(tx, product);
            boolean before = open.lines().stream().anyMatch(one -> one.line() == line && one.allowed().contains(product));
            if (!before) {
                PharmacyUnit.sql(tx).update("insert into pharmacy_allowed (order_id, line, product, allowed_by, allowed_at) values (?, ?, ?, ?, ?)",
                        open.id(), line, product, by.user(), tx.now());
            }
            tx.audit(ALLOW, open.uhid(), "order=" + open.id() + " line=" + line + " product=" + product);
            return null;
        });
    }

    private RxOrder change(Caller by, String permission, String id, Function<RxOrder, Function<Tx, Void>> work) {
        by.require(permission);
        return unit.tx(by, tx -> {
            OrderTable orders = new OrderTable(tx, json);
            RxOrder order = orders.lock(orders.get(id).id());
            stillOpen(order);
            work.apply(order).apply(tx);
            return orders.get(order.id());
        });
    }

    /** 409 {@code pharmacy.order.done}, {@code pharmacy.order.closed}. */
    static void stillOpen(RxOrder order) {
        if (order.status() == RxOrderStatus.DONE || order.status() == RxOrderStatus.CLOSED) {
            throw Problem.conflict("pharmacy.order." + order.status());
        }
    }
}
