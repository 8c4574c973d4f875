// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.critical.CriticalValue.Attempt;
import org.openhims.lab.critical.EscalationLevel;
import org.openhims.lab.critical.ReadBack;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** How critical values stand in their tables. */
final class CriticalTable {

    private static final String COLUMNS = "select c.id, c.kind, c.result_id, c.status, c.since, c.stage, c.due_at, c.told_to, c.told_how, c.read_back,"
            + " c.told_by, c.told_at, c.recall, r.order_id, r.accession, r.uhid, r.analyte, r.result_value, r.unit, r.flag,"
            + " r.status as result_status, p.name, o.ordered_by, o.visit from lab_critical c join lab_result r on r.id = c.result_id"
            + " join lab_patient p on p.uhid = r.uhid join lab_order o on o.id = r.order_id";
    private static final String ONE = COLUMNS + " where c.id = ?";
    private static final String OPEN_OF_ALL = COLUMNS + " where c.status = 'open' and c.id > ? order by c.id fetch first ? rows only";
    private static final String OPEN_OF_ONE = COLUMNS + " where c.status = 'open' and c.id > ? and (o.ordered_by = ? or c.stage >= ?)"
            + " order by c.id fetch first ? rows only";
    private static final String RECALLS = COLUMNS + " where c.recall = 'open' and c.id > ? order by c.id fetch first ? rows only";
    private static final String INSERT = "insert into lab_critical (id, result_id, kind, status, since, stage, due_at) values (?, ?, ?, 'open', ?, ?, ?)";
    private static final String CLOCK = "select since, stage, due_at from lab_critical where result_id = ? and status = 'open'";
    private static final String WITHDRAW = "update lab_critical set status = 'withdrawn', due_at = null where result_id = ? and status = 'open'";
    private static final String TOLD = "select count(*) from lab_critical where result_id = ? and status = 'acknowledged'";
    private static final String KNOWN = "select count(*) from lab_critical where result_id = ?";
    private static final String DUE = "select id from lab_critical where status = 'open' and due_at <= ? order by due_at";
    private static final String RAISE = "update lab_critical set stage = ?, due_at = ? where id = ? and status = 'open' and stage = ?";
    private static final String ACKNOWLEDGE = "update lab_critical set status = 'acknowledged', due_at = null, told_to = ?, told_how = ?, read_back = ?,"
            + " told_by = ?, told_at = ? where id = ? and status = 'open'";
    private static final String RECALL = "update lab_critical set recall = 'open' where id = ? and recall is null";
    private static final String CALLED_BACK = "update lab_critical set recall = ? where id = ? and recall = 'open'";
    private static final String ATTEMPT = "insert into lab_recall (id, critical, tried_at, tried_by, outcome, note) values (?, ?, ?, ?, ?, ?)";
    private static final String ATTEMPTS = "select tried_at, tried_by, outcome, note from lab_recall where critical = ? order by tried_at, id";
    /** Behind every stage. */
    private static final int NEVER = 99;

    private final Sql sql;

    CriticalTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    /** When it began, and where its escalation is. */
    record Clock(Instant since, int stage, Instant due) {
    }

    void insert(String id, String result, String kind, Clock clock) {
        sql.update(INSERT, id, result, kind, clock.since(), clock.stage(), clock.due());
    }

    /** The open one of the result. */
    Optional<Clock> clock(String result) {
        return sql.first(CLOCK, row -> new Clock(Sql.instant(row, "since"), row.getInt("stage"), Sql.instant(row, "due_at")), result);
    }

    void withdraw(String result) {
        sql.update(WITHDRAW, result);
    }

    boolean wasTold(String result) {
        return sql.number(TOLD, result) > 0;
    }

    boolean knows(String result) {
        return sql.number(KNOWN, result) > 0;
    }

    List<String> due(Instant now) {
        return sql.list(DUE, row -> row.getString(1), now);
    }

    /** False when another node was quicker, or somebody was told. */
    boolean raise(String id, int from, int to, Instant due) {
        return sql.update(RAISE, to, due, id, from) == 1;
    }

    boolean acknowledge(String id, ReadBack told, String by, Instant at) {
        return sql.update(ACKNOWLEDGE, told.to().strip(), told.how(), told.readBack().strip(), by, at, id) == 1;
    }

    /** True when the patient was not on the list yet. */
    boolean callBack(String id) {
        return sql.update(RECALL, id) == 1;
    }

    /** Locks the row; false when there is nobody to call back. */
    boolean called(String id, boolean ended) {
        return sql.update(CALLED_BACK, ended ? "closed" : "open", id) == 1;
    }

    void attempt(String key, String id, Attempt attempt) {
        sql.update(ATTEMPT, key, id, attempt.at(), attempt.by(), attempt.outcome(), attempt.note());
    }

    List<Attempt> attempts(String id) {
        return sql.list(ATTEMPTS, row -> new Attempt(Sql.instant(row, "tried_at"), row.getString("tried_by"), row.getString("outcome"),
                row.getString("note")), id);
    }

    CriticalRow get(String id) {
        return sql.first(ONE, CriticalRow::of, id).orElseThrow(() -> Problem.unknown("lab.critical.unknown"));
    }

    /** Those that the caller may see. */
    List<CriticalRow> open(Caller by, String cursor, int most) {
        String behind = cursor == null ? "" : cursor;
        return by.may("lab.worklist") ? sql.list(OPEN_OF_ALL, CriticalRow::of, behind, most)
                : sql.list(OPEN_OF_ONE, CriticalRow::of, behind, by.user(), by.may("lab.critical.escalated") ? 2 : NEVER, most);
    }

    List<CriticalRow> recalls(String cursor, int most) {
        return sql.list(RECALLS, CriticalRow::of, cursor == null ? "" : cursor, most);
    }

    List<EscalationLevel> levels() {
        return sql.list("select audience, minutes from lab_critical_level order by stage", CriticalTable::level);
    }

    void levels(List<EscalationLevel> levels) {
        sql.update("delete from lab_critical_level");
        for (int i = 0; i < levels.size(); i++) {
            sql.update("insert into lab_critical_level (stage, audience, minutes) values (?, ?, ?)", i + 1, levels.get(i).audience(),
                    levels.get(i).minutes());
        }
    }

    private static EscalationLevel level(ResultSet row) throws SQLException {
        return new EscalationLevel(row.getString(1), row.getInt(2));
    }
}
