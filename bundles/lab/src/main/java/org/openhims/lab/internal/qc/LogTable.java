// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.quality.Maintenance;
import org.openhims.lab.quality.ReagentLot;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** How reagents and maintenance stand in the tables. */
final class LogTable {

    private static final String REAGENT = "select id, device, name, lot, expires, opened_at, opened_by, finished_at, finished_by from lab_reagent";
    private static final String REAGENTS = REAGENT + " where device = ? order by case when finished_at is null then 0 else 1 end, id desc"
            + " fetch first ? rows only";
    private static final String OPEN = "insert into lab_reagent (id, device, name, lot, expires, opened_at, opened_by) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACED = "update lab_reagent set finished_at = ?, finished_by = ? where device = ? and name = ?"
            + " and finished_at is null";
    private static final String FINISH = "update lab_reagent set finished_at = ?, finished_by = ? where id = ? and finished_at is null";
    private static final String DONE = "select id, device, kind, note, next_due, done_at, done_by from lab_maintenance m";
    private static final String OF_DEVICE = DONE + " where device = ? and id < ? order by id desc fetch first ? rows only";
    private static final String DUE = DONE + " where next_due <= ? and not exists (select 1 from lab_maintenance n where n.device = m.device"
            + " and n.kind = m.kind and n.id > m.id) order by next_due, id";
    private static final String NOTE = "insert into lab_maintenance (id, device, kind, note, next_due, done_at, done_by) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String NEWEST = "~";

    private final Sql sql;

    LogTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    List<ReagentLot> reagents(String device, int most) {
        return sql.list(REAGENTS, LogTable::reagent, device, most);
    }

    Optional<ReagentLot> reagent(String id) {
        return sql.first(REAGENT + " where id = ?", LogTable::reagent, id);
    }

    void open(ReagentLot lot) {
        sql.update(REPLACED, lot.openedAt(), lot.openedBy(), lot.device(), lot.name());
        sql.update(OPEN, lot.id(), lot.device(), lot.name(), lot.lot(), Date.valueOf(lot.expires()), lot.openedAt(), lot.openedBy());
    }

    boolean finish(String id, String by, Instant at) {
        return sql.update(FINISH, at, by, id) == 1;
    }

    List<Maintenance> maintenance(String device, String cursor, int most) {
        return sql.list(OF_DEVICE, LogTable::done, device, cursor == null ? NEWEST : cursor, most);
    }

    List<Maintenance> due(LocalDate today) {
        return sql.list(DUE, LogTable::done, Date.valueOf(today));
    }

    void note(Maintenance entry) {
        sql.update(NOTE, entry.id(), entry.device(), entry.kind(), entry.note(), entry.nextDue() == null ? null : Date.valueOf(entry.nextDue()),
                entry.at(), entry.by());
    }

    private static ReagentLot reagent(ResultSet row) throws SQLException {
        return new ReagentLot(row.getString("id"), row.getString("device"), row.getString("name"), row.getString("lot"),
                row.getDate("expires").toLocalDate(), Sql.instant(row, "opened_at"), row.getString("opened_by"), Sql.instant(row, "finished_at"),
                row.getString("finished_by"));
    }

    private static Maintenance done(ResultSet row) throws SQLException {
        Date due = row.getDate("next_due");
        return new Maintenance(row.getString("id"), row.getString("device"), row.getString("kind"), row.getString("note"),
                due == null ? null : due.toLocalDate(), Sql.instant(row, "done_at"), row.getString("done_by"));
    }
}
