// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.lab.Flag;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.CriticalValue.Attempt;
import org.openhims.lab.critical.CriticalValue.Told;
import org.openhims.lab.internal.Quantity;
import org.openhims.lab.internal.Shelf;
import org.openhims.platform.store.Sql;

/** A critical value as it stands in the tables. */
record CriticalRow(String id, String kind, String result, String order, String accession, String uhid, String name, String analyte,
        String value, String unit, Flag flag, ResultStatus resultStatus, String orderedBy, String visit, Instant since, int stage, Instant due,
        String status, Told told, String recall) {

    static CriticalRow of(ResultSet row) throws SQLException {
        String flag = row.getString("flag");
        return new CriticalRow(row.getString("id"), row.getString("kind"), row.getString("result_id"), row.getString("order_id"),
                row.getString("accession"), row.getString("uhid"), row.getString("name"), row.getString("analyte"), row.getString("result_value"),
                row.getString("unit"), flag == null ? null : Flag.valueOf(flag), ResultStatus.valueOf(row.getString("result_status")),
                row.getString("ordered_by"), row.getString("visit"), Sql.instant(row, "since"), row.getInt("stage"), Sql.instant(row, "due_at"),
                row.getString("status"), told(row), row.getString("recall"));
    }

    private static Told told(ResultSet row) throws SQLException {
        return row.getString("told_to") == null ? null : new Told(row.getString("told_to"), row.getString("told_how"), row.getString("read_back"),
                row.getString("told_by"), Sql.instant(row, "told_at"));
    }

    /** True for the same number however it is written, or the same words. */
    boolean is(String readBack) {
        Optional<Quantity> said = Quantity.parse(readBack);
        Optional<Quantity> meant = Quantity.parse(value);
        if (said.isPresent() && meant.isPresent()) {
            return said.get().comparator().equals(meant.get().comparator()) && said.get().number().compareTo(meant.get().number()) == 0;
        }
        return value != null && readBack != null && value.strip().equalsIgnoreCase(readBack.strip());
    }

    CriticalValue record(Shelf shelf, Locale in, String audience, List<Attempt> attempts) {
        return new CriticalValue(id, kind, result, order, accession, uhid, name, analyte, shelf.analyte(analyte, in).name(), value, unit, flag,
                resultStatus, orderedBy, visit, since, stage, audience, due, status, told, recall, attempts);
    }
}
