// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.casualty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.Mlc;
import org.openhims.opd.casualty.NewMlc;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** How medico-legal records stand in their tables. There is no statement that changes one. */
final class MlcTable {

    private static final String COLUMNS = "select id, number, emergency, uhid, name, arrived_at, kind, history, injuries, marks, police_station, "
            + "informant, signed_by, signed_at, signature from opd_mlc ";
    private static final String INSERT = "insert into opd_mlc (id, mlc_year, mlc_number, number, emergency, uhid, name, arrived_at, kind, history, "
            + "injuries, marks, police_station, informant, signed_by, signed_at, signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;

    MlcTable(Sql sql) {
        this.sql = sql;
    }

    /** The row stays locked until the commit, so that numbers have no gap and no twin. */
    int nextNumber(int year) {
        if (sql.update("update opd_mlc_year set last_number = last_number + 1 where mlc_year = ?", year) == 0) {
            sql.update("insert into opd_mlc_year (mlc_year, last_number) values (?, 1)", year);
        }
        return (int) sql.number("select last_number from opd_mlc_year where mlc_year = ?", year);
    }

    /** @param signature of the caller */
    void insert(Tx tx, String id, int year, int number, EmergencyCase one, NewMlc told, String signature) {
        sql.update(INSERT, id, year, number, "MLC/" + year + '/' + number, one.id(), one.uhid(), one.name(), one.arrivedAt(), told.kind(),
                told.history(), told.injuries(), told.marks(), told.policeStation(), told.informant(), tx.by().user(), tx.now(), signature);
    }

    void addendum(Tx tx, String key, String id, String text, String signature) {
        sql.update("insert into opd_mlc_addendum (id, mlc, words, signed_by, signed_at, signature) values (?, ?, ?, ?, ?, ?)", key, id, text,
                tx.by().user(), tx.now(), signature);
    }

    void custody(Tx tx, String key, String id, Mlc.Handover what) {
        sql.update("insert into opd_mlc_custody (id, mlc, item, seal, handed_by, handed_to, handed_at) values (?, ?, ?, ?, ?, ?, ?)", key, id,
                what.item(), what.seal(), tx.by().user(), what.handedTo(), tx.now());
    }

    Optional<String> ofCase(String emergency) {
        return sql.first("select id from opd_mlc where emergency = ?", row -> row.getString(1), emergency);
    }

    Mlc get(String id) {
        return sql.first(COLUMNS + "where id = ?", this::mlc, id).orElseThrow(() -> Problem.unknown("opd.mlc.unknown"));
    }

    List<Mlc> ofYear(int year) {
        return sql.list(COLUMNS + "where mlc_year = ? order by mlc_number", this::mlc, year);
    }

    private Mlc mlc(ResultSet row) throws SQLException {
        String id = row.getString("id");
        NewMlc told = new NewMlc(NewMlc.Kind.valueOf(row.getString("kind")), row.getString("history"), row.getString("injuries"),
                row.getString("marks"), row.getString("police_station"), row.getString("informant"));
        return new Mlc(id, row.getString("number"), row.getString("emergency"), row.getString("uhid"), row.getString("name"),
                Sql.instant(row, "arrived_at"), told, row.getString("signed_by"), Sql.instant(row, "signed_at"), row.getString("signature"),
                addenda(id), custody(id));
    }

    private List<Mlc.Addendum> addenda(String id) {
        return sql.list("select words, signed_by, signed_at, signature from opd_mlc_addendum where mlc = ? order by signed_at, id",
                row -> new Mlc.Addendum(row.getString(1), row.getString(2), Sql.instant(row, "signed_at"), row.getString(4)), id);
    }

    private List<Mlc.Custody> custody(String id) {
        return sql.list("select item, seal, handed_by, handed_to, handed_at from opd_mlc_custody where mlc = ? order by handed_at, id",
                row -> new Mlc.Custody(row.getString(1), row.getString(2), row.getString(3), row.getString(4), Sql.instant(row, "handed_at")), id);
    }
}
