// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openhims.opd.Finding;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispense.DispensedLine;
import org.openhims.pharmacy.DispenseStatus;
import org.openhims.pharmacy.NewDispense;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;

/** How dispenses stand in the tables. */
final class DispenseTable {

    private static final String COLUMNS = "select id, order_id, uhid, name, store, status, free, total, tax, given_at, given_by, witness, override_reason, "
            + "findings from pharmacy_dispense ";
    private static final String OF_PATIENT = COLUMNS + "where uhid = ? and given_at < ? order by given_at desc fetch first 101 rows only";
    private static final String LINES = "select line, of_line, product, label, batch, number, expiry, quantity, returned, pack, mrp, gst_percent, amount, "
            + "tax, substituted from pharmacy_dispensed where dispense = ? order by line";
    private static final String INSERT = "insert into pharmacy_dispense (id, order_id, uhid, name, store, status, free, total, tax, given_at, given_by, "
            + "override_reason, findings, held) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_LINE = "insert into pharmacy_dispensed (dispense, line, of_line, product, drug, label, generic, schedule, batch, "
            + "number, expiry, quantity, returned, pack, mrp, gst_percent, amount, tax, substituted, lasts_until) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SEEN = "update pharmacy_dispense set status = 'DONE', total = ?, tax = ?, given_at = ?, witness = ?, findings = ?, "
            + "held = null where id = ? and status = 'HELD'";
    private static final String RETURN = "update pharmacy_dispensed set returned = returned + ? where dispense = ? and line = ? "
            + "and returned + ? <= quantity";

    private final Sql sql;
    private final Json json;

    DispenseTable(Tx tx, Json json) {
        this.sql = PharmacyUnit.sql(tx);
        this.json = json;
    }

    /** 404 {@code pharmacy.dispense.unknown}. */
    Dispense get(String id) {
        return whole(sql.first(COLUMNS + "where id = ?", this::head, id).orElseThrow(() -> Problem.unknown("pharmacy.dispense.unknown")));
    }

    Dispense lock(String id) {
        sql.update("update pharmacy_dispense set status = status where id = ?", id);
        return get(id);
    }

    /** The lines that wait for the second person. */
    NewDispense held(String id) {
        return sql.first("select held from pharmacy_dispense where id = ?", row -> json.read(row.getString(1), NewDispense.class), id).orElseThrow();
    }

    List<Dispense> held() {
        return sql.list(COLUMNS + "where status = 'HELD' order by id", this::head);
    }

    /** Handed over or waiting, newest first, before a moment. */
    List<Dispense> of(Collection<String> uhids, Instant before, int limit) {
        return uhids.stream().flatMap(uhid -> sql.list(OF_PATIENT, this::head, uhid, before).stream())
                .sorted(Comparator.comparing(Dispense::at).reversed()).limit(limit).map(this::whole).toList();
    }

    /** @param held what waits for the second person; null when it is handed over now */
    void insert(Dispense dispense, NewDispense held) {
        sql.update(INSERT, dispense.id(), dispense.order(), dispense.uhid(), dispense.name(), dispense.store(), dispense.status(), dispense.free(),
                dispense.total().paise(), dispense.tax().paise(), dispense.at(), dispense.by(), dispense.override(), json.write(dispense.findings()),
                held == null ? null : json.write(held));
    }

    /** The second person has seen what waited. */
    void seen(Dispense dispense) {
        sql.update(SEEN, dispense.total().paise(), dispense.tax().paise(), dispense.at(), dispense.witness(), json.write(dispense.findings()), dispense.id());
    }

    void line(String dispense, DispensedLine line, Lot lot, LocalDate lasts) {
        sql.update(INSERT_LINE, dispense, line.line(), line.of(), line.product(), lot.product().drug(), line.label(), lot.product().generic(),
                lot.product().schedule(), line.batch(), line.number(), line.expiry(), line.quantity(), line.pack(), line.mrp().paise(), line.gstPercent(),
                line.amount().paise(), line.tax().paise(), line.substituted(), Date.valueOf(lasts));
    }

    /** 409 {@code pharmacy.return.more} for more than was given. */
    void takeBack(String dispense, int line, int quantity) {
        if (sql.update(RETURN, quantity, dispense, line, quantity) == 0) {
            throw Problem.conflict("pharmacy.return.more");
        }
    }

    void cancel(String dispense) {
        sql.update("update pharmacy_dispense set status = 'CANCELLED', held = null where id = ?", dispense);
    }

    private Dispense whole(Dispense head) {
        return head.status() == DispenseStatus.DONE ? Handing.with(head, sql.list(LINES, DispenseTable::line, head.id())) : head;
    }

    private static DispensedLine line(ResultSet row) throws SQLException {
        return new DispensedLine(row.getInt("line"), row.getInt("of_line"), row.getString("product"), row.getString("label"),
                row.getString("batch"), row.getString("number"), row.getString("expiry"), row.getInt("quantity"), row.getInt("returned"),
                row.getInt("pack"), new Money(row.getLong("mrp")), row.getInt("gst_percent"), new Money(row.getLong("amount")), new Money(row.getLong("tax")),
                row.getBoolean("substituted"));
    }

    private Dispense head(ResultSet row) throws SQLException {
        return new Dispense(row.getString("id"), row.getString("order_id"), row.getString("uhid"), row.getString("name"), row.getString("store"),
                DispenseStatus.valueOf(row.getString("status")), row.getBoolean("free"), new Money(row.getLong("total")), new Money(row.getLong("tax")),
                Sql.instant(row, "given_at"), row.getString("given_by"), row.getString("witness"), row.getString("override_reason"), List.of(),
                Arrays.asList(json.read(row.getString("findings"), Finding[].class)));
    }
}
