// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.quality.ControlLot;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** How control lots stand in the table. */
final class LotTable {

    private static final String COLUMNS = "select id, control, lot, analyte, level_no, device, mean, sd, unit, expires, used_from, used_until"
            + " from lab_control_lot";
    private static final String INSERT = "insert into lab_control_lot (id, control, lot, analyte, level_no, device, mean, sd, unit, expires,"
            + " used_from, used_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LOCK = "update lab_control_lot set touched = touched + 1 where analyte = ?";

    private final Sql sql;

    LotTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    List<ControlLot> all() {
        return sql.list(COLUMNS + " order by control, level_no, analyte, id", LotTable::lot);
    }

    Optional<ControlLot> find(String id) {
        return sql.first(COLUMNS + " where id = ?", LotTable::lot, id);
    }

    void insert(ControlLot lot) {
        sql.update(INSERT, lot.id(), lot.control(), lot.lot(), lot.analyte(), lot.level(), named(lot.device()), lot.mean(), lot.sd(), lot.unit(),
                Date.valueOf(lot.expires()), Date.valueOf(lot.from()), lot.until() == null ? null : Date.valueOf(lot.until()));
    }

    boolean end(String id, LocalDate until) {
        return sql.update("update lab_control_lot set used_until = ? where id = ?", Date.valueOf(until), id) == 1;
    }

    /** So that controls of the analyte are judged one after the other. */
    void lock(String analyte) {
        sql.update(LOCK, analyte);
    }

    private static ControlLot lot(ResultSet row) throws SQLException {
        return new ControlLot(row.getString("id"), row.getString("control"), row.getString("lot"), row.getString("analyte"), row.getInt("level_no"),
                orNull(row.getString("device")), plain(row.getBigDecimal("mean")), plain(row.getBigDecimal("sd")), row.getString("unit"),
                day(row, "expires"), day(row, "used_from"), day(row, "used_until"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** An empty name stands for any device, or none: a unique constraint lets nulls pass. */
    static String named(String device) {
        return device == null ? "" : device;
    }

    static String orNull(String device) {
        return device.isEmpty() ? null : device;
    }
}
