// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.Hold;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** What quality control holds back, read anew in each transaction: a result must not slip through because a node has not heard of it. */
public final class Holds {

    private static final String COLUMNS = "select id, analyte, device, level_no, rule, control_result, since, ended, ended_by, ended_at, reason"
            + " from lab_hold";
    private static final String OPEN = COLUMNS + " where open_key is not null";
    private static final String SINCE = COLUMNS + " where open_key is not null or ended_at >= ?";
    private static final String OPEN_PAGE = COLUMNS + " where open_key is not null and id < ? order by id desc fetch first ? rows only";
    private static final String ENDED_PAGE = COLUMNS + " where open_key is null and id < ? order by id desc fetch first ? rows only";
    private static final String INSERT = "insert into lab_hold (id, analyte, device, level_no, rule, control_result, since, open_key)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END = "update lab_hold set open_key = null, ended = ?, ended_by = ?, ended_at = ?, reason = ?"
            + " where id = ? and open_key is not null";
    private static final String NEWEST = "~";

    private final Tx tx;
    private final Sql sql;

    public Holds(Tx tx) {
        this.tx = tx;
        sql = new Sql(tx.connection());
    }

    public List<Hold> open() {
        return sql.list(OPEN, Holds::hold);
    }

    /** Those that held at that moment or later. */
    public List<Hold> since(Instant moment) {
        return sql.list(SINCE, Holds::hold, moment);
    }

    /** The one that holds results of the analyte on the device. */
    public static Optional<Hold> of(List<Hold> open, String analyte, String device) {
        return open.stream().filter(hold -> hold.analyte().equals(analyte) && LotTable.named(hold.device()).equals(LotTable.named(device))).findFirst();
    }

    /** Throws 409 {@code lab.qc.held} with the rule if one of the results is held. */
    public void require(Collection<ResultRow> results) {
        List<Hold> open = open();
        results.stream().flatMap(result -> of(open, result.analyte(), result.device()).stream()).findFirst().ifPresent(hold -> {
            throw Problem.conflict("lab.qc.held", Map.of("rule", hold.rule(), "analyte", hold.analyte(), "device",
                    hold.device() == null ? "-" : hold.device(), "hold", hold.id()));
        });
    }

    List<Hold> page(boolean open, String cursor, int most) {
        return sql.list(open ? OPEN_PAGE : ENDED_PAGE, Holds::hold, cursor == null ? NEWEST : cursor, most);
    }

    Optional<Hold> find(String id) {
        return sql.first(COLUMNS + " where id = ?", Holds::hold, id);
    }

    /** The hold of the level, if there is one. */
    Optional<Hold> ofLevel(ControlResult control) {
        return sql.first(COLUMNS + " where open_key = ?", Holds::hold, key(control));
    }

    Hold begin(String id, ControlResult control, String rule) {
        sql.update(INSERT, id, control.analyte(), LotTable.named(control.device()), control.level(), rule, control.id(), tx.now(), key(control));
        return find(id).orElseThrow();
    }

    /** False when it had ended. */
    boolean end(String id, String how, String reason) {
        return sql.update(END, how, tx.by().user(), tx.now(), reason, id) == 1;
    }

    private static String key(ControlResult control) {
        return control.analyte() + ' ' + control.level() + ' ' + LotTable.named(control.device());
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(row.getString("id"), row.getString("analyte"), LotTable.orNull(row.getString("device")), row.getInt("level_no"),
                row.getString("rule"), row.getString("control_result"), Sql.instant(row, "since"), row.getString("ended"),
                row.getString("ended_by"), Sql.instant(row, "ended_at"), row.getString("reason"));
    }
}
