// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhims.pharmacy.Batch;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.Movement.Kind;
import org.openhims.pharmacy.NewCount;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewReceipt;
import org.openhims.pharmacy.NewReturn;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Recipient;
import org.openhims.pharmacy.Stock;
import org.openhims.pharmacy.StockLine;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The storekeeper's work. */
@Component(service = {Stock.class, StockDesk.class})
public final class StockDesk implements Stock {

    private static final String STOCK = "pharmacy.stock";
    private static final String QUALITY = "pharmacy.quality";
    private static final String RECALL = "pharmacy.recall";
    private static final int MOST_LINES = 200;
    private static final List<String> COUNT_REASONS = List.of("counted", "damaged", "lost", "found", "expired", "recalled");
    private static final NewReceipt.ReceiptLine EMPTY = new NewReceipt.ReceiptLine(null, null, null, null, 0);
    private static final String NEW_BATCH = "insert into pharmacy_batch (id, product, number, expiry, last_day, mrp, status, touched) "
            + "values (?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String GIVEN = "select d.id, d.uhid, d.name, l.quantity - l.returned as quantity, d.given_at from pharmacy_dispensed l "
            + "join pharmacy_dispense d on d.id = l.dispense where l.batch = ? and l.quantity > l.returned order by d.name, d.given_at";

    private final PharmacyUnit unit;
    private final Ledger ledger;
    private final Facility facility;
    private final Tell tell;

    @Activate
    public StockDesk(@Reference PharmacyUnit unit, @Reference Ledger ledger, @Reference Facility facility, @Reference Tell tell) {
        this.unit = unit;
        this.ledger = ledger;
        this.facility = facility;
        this.tell = tell;
    }

    @Override
    public List<StockLine> receive(Caller by, NewReceipt receipt) {
        by.require(STOCK);
        rules(receipt);
        return unit.insisting(by, tx -> {
            Sql sql = PharmacyUnit.sql(tx);
            Shelves.known(sql, "store", receipt.store());
            List<StockLine> shelf = new ArrayList<>();
            for (int i = 0; i < receipt.lines().size(); i++) {
                Lot lot = lot(tx, receipt.lines().get(i), "lines[" + i + "].", Boolean.TRUE.equals(receipt.quarantine()));
                ledger.arrive(tx, receipt.store(), lot, receipt.lines().get(i).quantity(), Ledger.Why.of(Kind.RECEIPT, reference(receipt)));
                shelf.add(balance(tx, receipt.store(), lot));
            }
            tell.tell(tx, STOCK, null, "store=" + receipt.store() + " invoice=" + receipt.invoice(), new PharmacyEvent.Received(receipt.store(),
                    receipt.invoice(), receipt.lines().stream().map(NewReceipt.ReceiptLine::product).distinct().toList()));
            return shelf;
        });
    }

    private static void rules(NewReceipt receipt) {
        Rules rules = new Rules().needed("store", receipt.store(), 16).needed("supplier", receipt.supplier(), 80)
                .needed("invoice", receipt.invoice(), 30).between("lines", receipt.lines().size(), 1, MOST_LINES);
        for (int i = 0; i < receipt.lines().size(); i++) {
            NewReceipt.ReceiptLine line = receipt.lines().get(i) == null ? EMPTY : receipt.lines().get(i);
            String field = "lines[" + i + "].";
            rules.needed(field + "product", line.product(), 60).form(field + "batch", line.batch(), "[\\x21-\\x7e]{1,20}")
                    .expiry(field + "expiry", line.expiry()).price(field + "mrp", line.mrp())
                    .units(field + "quantity", line.quantity());
        }
        rules.check();
    }

    private static String reference(NewReceipt receipt) {
        return receipt.supplier().strip() + ' ' + receipt.invoice().strip();
    }

    /** The batch as it stands on the pack: known, or new from now on. */
    private Lot lot(Tx tx, NewReceipt.ReceiptLine line, String field, boolean quarantine) {
        Sql sql = PharmacyUnit.sql(tx);
        Product product = product(tx, line, field);
        LocalDate last = Batch.lastDay(line.expiry());
        if (last.isBefore(facility.day(tx.now()))) {
            throw Problem.invalid(field + "expiry", "pharmacy.expiry.past");
        }
        return Lot.find(sql, product.code(), line.batch()).map(known -> again(tx, known, line, quarantine)).orElseGet(() -> {
            String id = tell.key();
            sql.update(NEW_BATCH, id, product.code(), line.batch(), line.expiry(), Date.valueOf(last), line.mrp().paise(),
                    quarantine ? BatchStatus.QUARANTINE : BatchStatus.GOOD);
            return Lot.get(sql, id);
        });
    }

    private static Product product(Tx tx, NewReceipt.ReceiptLine line, String field) {
        try {
            return Shelves.get(tx, line.product());
        } catch (ProblemException unknown) {
            throw Problem.invalid(field + "product", "pharmacy.product.unknown");
        }
    }

    /** More of a batch that waits for its release waits too; more to be inspected keeps all of it waiting. */
    private static Lot again(Tx tx, Lot known, NewReceipt.ReceiptLine line, boolean quarantine) {
        Batch batch = known.batch();
        if (!batch.lastDay().equals(Batch.lastDay(line.expiry())) || !batch.mrp().equals(line.mrp())) {
            throw Problem.conflict("pharmacy.batch.differs", Map.of("batch", batch.id(), "expiry", batch.expiry(), "mrp", batch.mrp().plain()));
        }
        if (batch.status() == BatchStatus.RECALLED) {
            throw Problem.conflict("pharmacy.batch.recalled", Map.of("batch", batch.id(), "number", batch.number()));
        }
        if (quarantine) {
            write(tx, batch.id(), BatchStatus.QUARANTINE, null);
        }
        return known;
    }

    private StockLine balance(Tx tx, String store, Lot lot) {
        return PharmacyUnit.sql(tx).first(Lot.STOCK + "where b.store = ? and b.batch = ?", Lot.stock(facility.day(tx.now())), store,
                lot.batch().id()).orElseThrow();
    }

    @Override
    public Movement issue(Caller by, NewIssue issue) {
        by.require(STOCK);
        rules(issue);
        return unit.insisting(by, tx -> {
            Lot lot = begin(tx, "store", issue.store(), issue.batch());
            mayGoAlone(lot);
            return issued(tx, lot, issue, Ledger.Why.of(Kind.ISSUE, issue.to()));
        });
    }

    static void rules(NewIssue issue) {
        new Rules().needed("store", issue.store(), 16).needed("batch", issue.batch(), 36).units("quantity", issue.quantity())
                .needed("to", issue.to(), 80).check();
    }

    private static void mayGoAlone(Lot lot) {
        if (lot.product().controlled()) {
            throw Problem.conflict("pharmacy.move.second", Map.of("product", lot.product().code()));
        }
    }

    Movement issued(Tx tx, Lot lot, NewIssue issue, Ledger.Why why) {
        return told(tx, ledger.leave(tx, issue.store(), lot, issue.quantity(), why));
    }

    @Override
    public Movement transfer(Caller by, NewTransfer transfer) {
        by.require(STOCK);
        rules(transfer);
        return unit.insisting(by, tx -> {
            Lot lot = begin(tx, "from", transfer.from(), transfer.batch());
            Shelves.known(PharmacyUnit.sql(tx), "to", transfer.to());
            mayGoAlone(lot);
            return transferred(tx, lot, transfer, null, null);
        });
    }

    static void rules(NewTransfer transfer) {
        new Rules().needed("from", transfer.from(), 16).needed("to", transfer.to(), 16).needed("batch", transfer.batch(), 36)
                .units("quantity", transfer.quantity())
                .when(transfer.from() != null && transfer.from().equals(transfer.to()), "to", "pharmacy.store.same").check();
    }

    Movement transferred(Tx tx, Lot lot, NewTransfer transfer, String witness, String by) {
        Ledger.lock(tx, lot.batch().id());
        ledger.leave(tx, transfer.from(), lot, transfer.quantity(), new Ledger.Why(Kind.TRANSFER_OUT, null, transfer.to(), null, witness, by));
        return told(tx, ledger.arrive(tx, transfer.to(), lot, transfer.quantity(),
                new Ledger.Why(Kind.TRANSFER_IN, null, transfer.from(), null, witness, by)));
    }

    @Override
    public Movement takeBack(Caller by, NewReturn back) {
        by.require(STOCK);
        new Rules().needed("store", back.store(), 16).needed("batch", back.batch(), 36).units("quantity", back.quantity())
                .needed("from", back.from(), 80).check();
        return unit.insisting(by, tx -> {
            Lot lot = begin(tx, "store", back.store(), back.batch());
            return told(tx, ledger.arrive(tx, back.store(), lot, back.quantity(), Ledger.Why.of(Kind.RETURN, back.from())));
        });
    }

    @Override
    public Movement count(Caller by, NewCount count) {
        by.require(STOCK);
        new Rules().needed("store", count.store(), 16).needed("batch", count.batch(), 36)
                .between("counted", count.counted(), 0, Rules.MOST_UNITS)
                .when(!COUNT_REASONS.contains(count.reason()), "reason", "one-of", String.join(", ", COUNT_REASONS)).check();
        return unit.insisting(by, tx -> {
            Lot lot = begin(tx, "store", count.store(), count.batch());
            return told(tx, ledger.count(tx, count.store(), lot, count.counted(), new Ledger.Why(Kind.COUNT, count.reason(), null, null, null, null)));
        });
    }

    static Lot begin(Tx tx, String field, String store, String batch) {
        Shelves.known(PharmacyUnit.sql(tx), field, store);
        return Lot.get(PharmacyUnit.sql(tx), batch);
    }

    private Movement told(Tx tx, Movement made) {
        tell.tell(tx, STOCK, null, "batch=" + made.batch() + " store=" + made.store(),
                new PharmacyEvent.Moved(made.store(), made.product(), made.kind().toString()));
        return made;
    }

    @Override
    public Batch quarantine(Caller by, String batch, String reason) {
        return change(by, QUALITY, batch, BatchStatus.QUARANTINE, needed(reason));
    }

    @Override
    public Batch release(Caller by, String batch) {
        return change(by, QUALITY, batch, BatchStatus.GOOD, null);
    }

    @Override
    public Batch recall(Caller by, String batch, String reason) {
        return change(by, RECALL, batch, BatchStatus.RECALLED, needed(reason));
    }

    private static String needed(String reason) {
        new Rules().needed("reason", reason, 200).check();
        return reason;
    }

    private Batch change(Caller by, String permission, String batch, BatchStatus to, String reason) {
        by.require(permission);
        return unit.tx(by, tx -> {
            Ledger.lock(tx, batch);
            Batch before = Lot.get(PharmacyUnit.sql(tx), batch).batch();
            if (before.status() == BatchStatus.RECALLED && to != BatchStatus.RECALLED) {
                throw Problem.conflict("pharmacy.batch.recalled", Map.of("batch", batch, "number", before.number()));
            }
            write(tx, batch, to, reason);
            tell.tell(tx, permission, null, "batch=" + batch, new PharmacyEvent.BatchChanged(batch, before.product(), before.number(),
                    to.toString()));
            return Lot.get(PharmacyUnit.sql(tx), batch).batch();
        });
    }

    private static void write(Tx tx, String batch, BatchStatus to, String reason) {
        Sql sql = PharmacyUnit.sql(tx);
        sql.update("update pharmacy_batch set status = ?, reason = ?, touched = touched + 1 where id = ?", to, reason, batch);
        sql.update("update pharmacy_balance set status = ? where batch = ?", to, batch);
    }

    @Override
    public List<Recipient> recipients(Caller by, String batch) {
        by.require(RECALL);
        return unit.tx(by, tx -> {
            Lot.get(PharmacyUnit.sql(tx), batch);
            List<Recipient> given = PharmacyUnit.sql(tx).list(GIVEN, row -> new Recipient(row.getString("id"), row.getString("uhid"),
                    row.getString("name"), row.getInt("quantity"), Sql.instant(row, "given_at")), batch);
            tx.audit(RECALL, null, "recipients of batch=" + batch);
            given.stream().map(Recipient::uhid).filter(uhid -> uhid != null).distinct().forEach(uhid -> tx.audit(RECALL, uhid, "batch=" + batch));
            return given;
        });
    }
}
