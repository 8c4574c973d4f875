// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.Hold;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** How measured controls stand in the table. */
final class ControlTable {

    private static final String INSERT = "insert into lab_control_result (id, lot_id, analyte, device, level_no, measured, z, verdict, rules,"
            + " measured_at, received_at, entered_by, message_id, comment_text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BEFORE = "select lot_id, level_no, measured_at, z from lab_control_result where analyte = ? and device = ?"
            + " and measured_at <= ? order by measured_at desc, id desc fetch first 60 rows only";
    private static final String LATER = "select count(*) from lab_control_result where analyte = ? and device = ? and level_no = ? and measured_at > ?";
    private static final String OF_LOT = "select r.id, r.lot_id, r.analyte, r.device, r.level_no, r.measured, r.z, r.verdict, r.rules,"
            + " r.measured_at, r.entered_by, r.comment_text, h.id as hold_id, h.rule, h.since, h.ended, h.ended_by, h.ended_at, h.reason"
            + " from lab_control_result r left join lab_hold h on h.control_result = r.id where r.lot_id = ? and r.measured_at >= ?"
            + " and r.measured_at < ? order by r.measured_at desc, r.id desc fetch first 1000 rows only";

    private final Sql sql;

    ControlTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    /** @param message key of the raw message; null when a person entered it */
    void insert(ControlResult result, Instant received, String message) {
        sql.update(INSERT, result.id(), result.lot(), result.analyte(), LotTable.named(result.device()), result.level(), result.value(), result.z(),
                result.verdict(), String.join(" ", result.rules()), result.at(), received, result.enteredBy(), message, result.comment());
    }

    /** Controls up to this moment, the oldest first; of each level those of the lot that is the latest. */
    List<ControlPoint> before(String analyte, String device, Instant at) {
        List<ControlPoint> newestFirst = sql.list(BEFORE, ControlTable::point, analyte, LotTable.named(device), at);
        Map<Integer, String> lots = new HashMap<>();
        newestFirst.forEach(point -> lots.putIfAbsent(point.level(), point.lot()));
        List<ControlPoint> points = new ArrayList<>(newestFirst.stream().filter(p -> lots.get(p.level()).equals(p.lot())).toList());
        Collections.reverse(points);
        return points;
    }

    /** True if the level was measured after this moment: an analyser may send late what it has kept. */
    boolean measuredLater(ControlResult result) {
        return sql.number(LATER, result.analyte(), LotTable.named(result.device()), result.level(), result.at()) > 0;
    }

    /** The newest of the time, the oldest of them first. */
    List<ControlResult> of(String lot, Instant from, Instant until) {
        List<ControlResult> results = new ArrayList<>(sql.list(OF_LOT, ControlTable::result, lot, from, until));
        Collections.reverse(results);
        return results;
    }

    private static ControlPoint point(ResultSet row) throws SQLException {
        return new ControlPoint(row.getString("lot_id"), row.getInt("level_no"), Sql.instant(row, "measured_at"), row.getBigDecimal("z"));
    }

    private static ControlResult result(ResultSet row) throws SQLException {
        String rules = row.getString("rules");
        return new ControlResult(row.getString("id"), row.getString("lot_id"), row.getString("analyte"), row.getInt("level_no"),
                LotTable.orNull(row.getString("device")), LotTable.plain(row.getBigDecimal("measured")), row.getBigDecimal("z"),
                row.getString("verdict"), rules == null || rules.isEmpty() ? List.of() : List.of(rules.split(" ")),
                Sql.instant(row, "measured_at"), row.getString("entered_by"), row.getString("comment_text"), hold(row));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return row.getString("hold_id") == null ? null : new Hold(row.getString("hold_id"), row.getString("analyte"),
                LotTable.orNull(row.getString("device")), row.getInt("level_no"), row.getString("rule"), row.getString("id"),
                Sql.instant(row, "since"), row.getString("ended"), row.getString("ended_by"), Sql.instant(row, "ended_at"), row.getString("reason"));
    }
}
