// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.Date;
import java.util.Map;
import org.openhims.pharmacy.Batch;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.Movement.Kind;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one place that changes a balance: with a movement, and for a controlled drug with the next row of its register.
 * What leaves is decided by one conditional update of one row, so that nobody takes what another has taken, and a batch that was
 * recalled or has expired stays. Who wants both locks the batch before its balances.
 */
@Component(service = Ledger.class)
public final class Ledger {

    private static final String TAKE = "update pharmacy_balance set quantity = quantity - ? where store = ? and batch = ? and quantity >= ? "
            + "and status = 'GOOD' and last_day >= ?";
    private static final String PUT = "update pharmacy_balance set quantity = quantity + ? where store = ? and batch = ?";
    private static final String FIRST = "insert into pharmacy_balance (store, batch, quantity, status, last_day) values (?, ?, ?, ?, ?)";
    private static final String BALANCE = "select status, last_day, quantity from pharmacy_balance where store = ? and batch = ?";
    private static final String QUANTITY = "select quantity from pharmacy_balance where store = ? and batch = ?";
    private static final String LOCK = "update pharmacy_batch set touched = touched + 1 where id = ?";
    private static final String STATUS = "select status from pharmacy_batch where id = ?";
    private static final String MOVED = "insert into pharmacy_movement (id, store, batch, kind, quantity, moved_at, moved_by, reason, reference) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Facility facility;
    private final Tell tell;
    private final Controlled controlled;

    @Activate
    public Ledger(@Reference Facility facility, @Reference Tell tell, @Reference Controlled controlled) {
        this.facility = facility;
        this.tell = tell;
        this.controlled = controlled;
    }

    /**
     * Why stock moves.
     *
     * @param dispense by which a patient got it; null for all else
     * @param witness the second person; null where none was there
     * @param by who moved it; null for the caller
     */
    record Why(Kind kind, String reason, String reference, String dispense, String witness, String by) {

        static Why of(Kind kind, String reference) {
            return new Why(kind, null, reference, null, null, null);
        }
    }

    /** 409 as told by {@link org.openhims.pharmacy.Stock}. */
    Movement leave(Tx tx, String store, Lot lot, int quantity, Why why) {
        Sql sql = PharmacyUnit.sql(tx);
        Date today = Date.valueOf(facility.day(tx.now()));
        if (sql.update(TAKE, quantity, store, lot.batch().id(), quantity, today) == 0) {
            throw refusal(sql, store, lot.batch(), today);
        }
        return note(tx, store, lot, -quantity, why);
    }

    /** From the balance only: who changes the batch holds it, and waits for the balance that was just looked at. */
    private static ProblemException refusal(Sql sql, String store, Batch batch, Date today) {
        Map<String, Object> which = Map.of("batch", batch.id(), "number", batch.number());
        return sql.first(BALANCE, row -> {
            if (BatchStatus.valueOf(row.getString("status")) != BatchStatus.GOOD) {
                return Problem.conflict("pharmacy.batch." + BatchStatus.valueOf(row.getString("status")), which);
            }
            return row.getDate("last_day").before(today) ? Problem.conflict("pharmacy.batch.expired", which)
                    : tooFew(batch, row.getInt("quantity"));
        }, store, batch.id()).orElseGet(() -> tooFew(batch, 0));
    }

    private static ProblemException tooFew(Batch batch, int available) {
        return Problem.conflict("pharmacy.stock.short", Map.of("batch", batch.id(), "number", batch.number(), "available", available));
    }

    Movement arrive(Tx tx, String store, Lot lot, int quantity, Why why) {
        lock(tx, lot.batch().id());
        put(tx, store, lot, quantity);
        return note(tx, store, lot, quantity, why);
    }

    /** Makes the balance this quantity. */
    Movement count(Tx tx, String store, Lot lot, int counted, Why why) {
        lock(tx, lot.batch().id());
        put(tx, store, lot, 0);
        int difference = counted - (int) PharmacyUnit.sql(tx).number(QUANTITY, store, lot.batch().id());
        put(tx, store, lot, difference);
        return note(tx, store, lot, difference, why);
    }

    static void lock(Tx tx, String batch) {
        PharmacyUnit.sql(tx).update(LOCK, batch);
    }

    /** The batch is locked, so that a new balance has the status that the batch has at the commit. */
    private static void put(Tx tx, String store, Lot lot, int quantity) {
        Sql sql = PharmacyUnit.sql(tx);
        Batch batch = lot.batch();
        if (sql.update(PUT, quantity, store, batch.id()) == 0) {
            String status = sql.first(STATUS, row -> row.getString(1), batch.id()).orElseThrow();
            sql.update(FIRST, store, batch.id(), quantity, status, Date.valueOf(batch.lastDay()));
        }
    }

    private Movement note(Tx tx, String store, Lot lot, int quantity, Why why) {
        Movement made = new Movement(tell.key(), store, lot.batch().id(), lot.product().code(), lot.batch().number(), why.kind(), quantity,
                tx.now(), why.by() == null ? tx.by().user() : why.by(), why.reason(), why.reference());
        PharmacyUnit.sql(tx).update(MOVED, made.id(), store, made.batch(), made.kind(), quantity, made.at(), made.by(), made.reason(),
                made.reference());
        if (lot.product().controlled()) {
            controlled.note(tx, made, why);
        }
        return made;
    }
}
