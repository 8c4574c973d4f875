// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhims.opd.RxLine;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.pharmacy.RxOrderStatus;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;

/** How orders stand in the tables. */
final class OrderTable {

    private static final String COLUMNS = "select id, source, source_id, code, uhid, name, prescriber, written_at, status, closed_for from pharmacy_order ";
    private static final String WAITING = COLUMNS + "where status in ('OPEN', 'PART') and id > ? order by id fetch first 201 rows only";
    private static final String OF_PATIENT = COLUMNS + "where uhid = ? order by written_at desc fetch first 100 rows only";
    private static final String WRITTEN = COLUMNS + "where uhid = ? and id >= ? and id < ? order by id";
    private static final String INSERT = "insert into pharmacy_order (id, source, source_id, code, uhid, name, prescriber, written_at, status, "
            + "entered_by, prescription) values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)";
    private static final String INSERT_LINE = "insert into pharmacy_line (order_id, line, rx, generic, strength, form, quantity, dispensed) "
            + "values (?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String LINES = "select line, rx, generic, strength, form, quantity, dispensed from pharmacy_line where order_id = ? order by line";
    private static final String GIVE = "update pharmacy_line set dispensed = dispensed + ? where order_id = ? and line = ? and dispensed + ? <= quantity";
    private static final String SETTLE = "update pharmacy_order set status = case when exists (select 1 from pharmacy_line l "
            + "where l.order_id = pharmacy_order.id and l.dispensed < l.quantity) then 'PART' else 'DONE' end where id = ?";

    private final Sql sql;
    private final Json json;

    OrderTable(Tx tx, Json json) {
        this.sql = PharmacyUnit.sql(tx);
        this.json = json;
    }

    /** By id or by the code on the print; 404 {@code pharmacy.order.unknown}. */
    RxOrder get(String id) {
        return whole(sql.first(COLUMNS + "where id = ?", OrderTable::head, id)
                .or(() -> sql.first(COLUMNS + "where code = ? order by id desc", OrderTable::head, id))
                .orElseThrow(() -> Problem.unknown("pharmacy.order.unknown")));
    }

    /** Nobody else changes it until the end of the transaction. */
    RxOrder lock(String id) {
        sql.update("update pharmacy_order set status = status where id = ?", id);
        return get(id);
    }

    Optional<RxOrder> ofPrescription(String prescription) {
        return sql.first(COLUMNS + "where prescription = ?", OrderTable::head, prescription);
    }

    List<RxOrder> waiting(String after, int most) {
        return sql.list(WAITING, OrderTable::head, after).stream().limit(most).map(this::whole).toList();
    }

    List<RxOrder> of(Collection<String> uhids) {
        return uhids.stream().flatMap(uhid -> sql.list(OF_PATIENT, OrderTable::head, uhid).stream())
                .sorted(Comparator.comparing(RxOrder::writtenAt).reversed()).limit(100).map(this::whole).toList();
    }

    List<RxOrder> written(String uhid, Instant from, Instant until) {
        return sql.list(WRITTEN, OrderTable::head, uhid, Ids.first(from), Ids.first(until));
    }

    void insert(RxOrder order, String by) {
        boolean opd = order.source().equals("opd");
        sql.update(INSERT, order.id(), order.source(), order.sourceId(), order.code(), order.uhid(), order.name(), order.prescriber(),
                order.writtenAt(), by, opd ? order.sourceId() : null);
        sql.batch(INSERT_LINE, order.lines().stream().map(line -> new Object[] {order.id(), line.line(), json.write(line.rx()), line.generic(),
            line.strength(), line.form(), line.quantity()}).toList());
    }

    /** So much of a line was given; 409 {@code pharmacy.owed} for more than was prescribed. */
    void give(String order, int line, int quantity) {
        if (sql.update(GIVE, quantity, order, line, quantity) == 0) {
            throw Problem.conflict("pharmacy.owed");
        }
    }

    void settle(String order) {
        sql.update(SETTLE, order);
    }

    void close(String order, String reason) {
        sql.update("update pharmacy_order set status = ?, closed_for = ? where id = ?", RxOrderStatus.CLOSED, reason, order);
    }

    private RxOrder whole(RxOrder head) {
        List<RxOrderLine> lines = sql.list(LINES, row -> new RxOrderLine(row.getInt("line"), json.read(row.getString("rx"), RxLine.class),
                row.getString("generic"), row.getString("strength"), row.getString("form"), row.getInt("quantity"), row.getInt("dispensed"),
                List.of()), head.id()).stream().map(line -> withAllowed(head.id(), line)).toList();
        return new RxOrder(head.id(), head.source(), head.sourceId(), head.code(), head.uhid(), head.name(), head.prescriber(), head.writtenAt(),
                head.status(), head.closedFor(), lines);
    }

    private RxOrderLine withAllowed(String order, RxOrderLine line) {
        List<String> allowed = sql.list("select product from pharmacy_allowed where order_id = ? and line = ?", row -> row.getString(1), order,
                line.line());
        return new RxOrderLine(line.line(), line.rx(), line.generic(), line.strength(), line.form(), line.quantity(), line.dispensed(), allowed);
    }

    private static RxOrder head(ResultSet row) throws SQLException {
        return new RxOrder(row.getString("id"), row.getString("source"), row.getString("source_id"), row.getString("code"),
                row.getString("uhid"), row.getString("name"), row.getString("prescriber"), Sql.instant(row, "written_at"),
                RxOrderStatus.valueOf(row.getString("status")), row.getString("closed_for"), List.of());
    }
}
