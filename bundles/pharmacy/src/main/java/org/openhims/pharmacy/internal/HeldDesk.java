// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.openhims.pharmacy.HeldMove;
import org.openhims.pharmacy.HeldMoves;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.Movement.Kind;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what somebody wants to issue or transfer of controlled drugs until somebody else has seen it. */
@Component
public final class HeldDesk implements HeldMoves {

    private static final String STOCK = "pharmacy.stock";
    private static final String WITNESS = "pharmacy.witness";
    private static final String COLUMNS = "select h.id, h.kind, h.store, h.batch, h.quantity, h.target, h.asked_by, h.asked_at, h.status, "
            + "t.number, p.code, p.generic, p.strength from pharmacy_held h join pharmacy_batch t on t.id = h.batch "
            + "join pharmacy_product p on p.code = t.product ";
    private static final String INSERT = "insert into pharmacy_held (id, kind, store, batch, quantity, target, asked_by, asked_at, status) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')";
    private static final String DECIDE = "update pharmacy_held set status = ?, decided_by = ?, decided_at = ? where id = ? and status = 'WAITING'";

    private final PharmacyUnit unit;
    private final StockDesk stock;
    private final Tell tell;

    @Activate
    public HeldDesk(@Reference PharmacyUnit unit, @Reference StockDesk stock, @Reference Tell tell) {
        this.unit = unit;
        this.stock = stock;
        this.tell = tell;
    }

    @Override
    public HeldMove askIssue(Caller by, NewIssue issue) {
        by.require(STOCK);
        StockDesk.rules(issue);
        return unit.tx(by, tx -> {
            StockDesk.begin(tx, "store", issue.store(), issue.batch());
            return held(tx, Kind.ISSUE, issue.store(), issue.batch(), issue.quantity(), issue.to().strip());
        });
    }

    @Override
    public HeldMove askTransfer(Caller by, NewTransfer transfer) {
        by.require(STOCK);
        StockDesk.rules(transfer);
        return unit.tx(by, tx -> {
            StockDesk.begin(tx, "from", transfer.from(), transfer.batch());
            Shelves.known(PharmacyUnit.sql(tx), "to", transfer.to());
            return held(tx, Kind.TRANSFER_OUT, transfer.from(), transfer.batch(), transfer.quantity(), transfer.to());
        });
    }

    private HeldMove held(Tx tx, Kind kind, String store, String batch, int quantity, String to) {
        String id = tell.key();
        PharmacyUnit.sql(tx).update(INSERT, id, kind, store, batch, quantity, to, tx.by().user(), tx.now());
        tx.audit(STOCK, null, "held=" + id + " batch=" + batch);
        return get(tx, id);
    }

    private static HeldMove get(Tx tx, String id) {
        return PharmacyUnit.sql(tx).first(COLUMNS + "where h.id = ?", HeldDesk::row, id).orElseThrow(() -> Problem.unknown("pharmacy.move.unknown"));
    }

    private static HeldMove row(ResultSet row) throws SQLException {
        return new HeldMove(row.getString("id"), Kind.valueOf(row.getString("kind")), row.getString("store"), row.getString("code"),
                (row.getString("generic") + ' ' + row.getString("strength")).strip(), row.getString("batch"), row.getString("number"),
                row.getInt("quantity"), row.getString("target"), row.getString("asked_by"), Sql.instant(row, "asked_at"));
    }

    @Override
    public List<HeldMove> waiting(Caller by) {
        if (!by.may(WITNESS)) {
            by.require(STOCK);
        }
        return unit.tx(by, tx -> PharmacyUnit.sql(tx).list(COLUMNS + "where h.status = 'WAITING' order by h.id", HeldDesk::row));
    }

    @Override
    public Movement witness(Caller by, String id) {
        by.require(WITNESS);
        return unit.insisting(by, tx -> {
            HeldMove move = get(tx, id);
            if (move.by().equals(by.user())) {
                throw Problem.conflict("pharmacy.witness.same");
            }
            decide(tx, id, "DONE");
            return moved(tx, move);
        });
    }

    private Movement moved(Tx tx, HeldMove move) {
        Lot lot = StockDesk.begin(tx, "store", move.store(), move.batch());
        tx.audit(WITNESS, null, "held=" + move.id() + " batch=" + move.batch());
        if (move.kind() == Kind.TRANSFER_OUT) {
            return stock.transferred(tx, lot, new NewTransfer(move.store(), move.to(), move.batch(), move.quantity()), tx.by().user(), move.by());
        }
        return stock.issued(tx, lot, new NewIssue(move.store(), move.batch(), move.quantity(), move.to()),
                new Ledger.Why(Kind.ISSUE, null, move.to(), null, tx.by().user(), move.by()));
    }

    /** Of two at once one decides. */
    private static void decide(Tx tx, String id, String status) {
        Sql sql = PharmacyUnit.sql(tx);
        if (sql.update(DECIDE, status, tx.by().user(), tx.now(), id) == 0) {
            throw Problem.conflict("pharmacy.move." + sql.first("select status from pharmacy_held where id = ?",
                    row -> row.getString(1).toLowerCase(Locale.ROOT), id).orElseThrow());
        }
    }

    @Override
    public void cancel(Caller by, String id) {
        by.require(STOCK);
        unit.tx(by, tx -> {
            get(tx, id);
            decide(tx, id, "CANCELLED");
            tx.audit(STOCK, null, "cancelled held=" + id);
            return null;
        });
    }
}
