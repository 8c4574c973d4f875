// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImport.State;

/** Files of patients, and how far each is. */
public record ImportTable(Sql sql) {

    private static final String COLUMNS = "id, source, file_name, dry_run, state, position, total, done, registered, known, certain, likely, wrong,"
            + " ignored, started_by, started_at, ended_at";
    private static final String SELECT = "select " + COLUMNS + " from registration_import ";
    private static final String BETWEEN = "\n";
    private static final int LONGEST_IGNORED = 2000;

    /**
     * A file that is worked on.
     *
     * @param position the last row that is done
     */
    public record Run(PatientImport told, long position) {

        private static Run of(ResultSet row) throws SQLException {
            String ignored = row.getString("ignored");
            return new Run(new PatientImport(row.getString(1), row.getString(2), row.getString(3), row.getInt(4) == 1, State.valueOf(row.getString(5)),
                    row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12), row.getLong(13),
                    ignored == null || ignored.isBlank() ? List.of() : Arrays.asList(ignored.split(BETWEEN)), row.getString(15),
                    Sql.instant(row, "started_at"), Sql.instant(row, "ended_at")), row.getLong(6));
        }
    }

    /** What some rows were. */
    public record Counts(int done, int registered, int known, int certain, int likely) {
    }

    public static ImportTable of(Tx tx) {
        return new ImportTable(new Sql(tx.connection()));
    }

    public void begin(String id, String source, String file, boolean dryRun, List<String> ignored, String by, Instant now) {
        String headers = String.join(BETWEEN, ignored);
        sql.update("insert into registration_import (" + COLUMNS + ", touched_at) values (?, ?, ?, ?, 'RECEIVING', 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, null, ?)",
                id, source, file, dryRun ? 1 : 0, headers.length() > LONGEST_IGNORED ? headers.substring(0, LONGEST_IGNORED) : headers, by, now, now);
    }

    public void received(String id, int rows, int wrong, Instant now) {
        sql.update("update registration_import set total = total + ?, wrong = wrong + ?, touched_at = ? where id = ?", rows, wrong, now, id);
    }

    /** All of it has come; from now on it is worked on. */
    public void complete(String id, String hash, Instant now) {
        sql.update("update registration_import set hash = ?, touched_at = ? where id = ?", hash, now, id);
        restart(id, now);
    }

    /** From its first row on; rows that are wrong are done already. */
    private void restart(String id, Instant now) {
        sql.update("update registration_import set state = 'RUNNING', position = 0, done = wrong, registered = 0, known = 0, certain = 0, likely = 0,"
                + " touched_at = ? where id = ?", now, id);
    }

    /** From looking to registering. */
    public void inEarnest(String id, Instant now) {
        sql.update("update registration_import set dry_run = 0, ended_at = null where id = ?", id);
        restart(id, now);
    }

    public Optional<Run> get(String id) {
        return sql.first(SELECT + "where id = ?", Run::of, id == null ? "" : id);
    }

    /** The same file, not yet done. */
    public Optional<Run> open(String source, String hash) {
        return sql.first(SELECT + "where source = ? and hash = ? and state in ('RUNNING', 'STOPPED', 'CHECKED')", Run::of, source, hash);
    }

    public Optional<String> running() {
        return sql.first("select id from registration_import where state = 'RUNNING' order by id fetch first 1 rows only", row -> row.getString(1));
    }

    public List<Run> newest(int most) {
        return sql.list(SELECT + "order by id desc fetch first ? rows only", Run::of, most);
    }

    public void at(String id, long position, Counts more, Instant now) {
        sql.update("update registration_import set position = ?, done = done + ?, registered = registered + ?, known = known + ?,"
                + " certain = certain + ?, likely = likely + ?, touched_at = ? where id = ?", position, more.done(), more.registered(), more.known(),
                more.certain(), more.likely(), now, id);
    }

    public void state(String id, State state, Instant ended, Instant now) {
        sql.update("update registration_import set state = ?, ended_at = ?, touched_at = ? where id = ?", state, ended, now, id);
    }

    /** What nobody has gone on with since then, and what never came wholly. */
    public List<String> left(Instant idle, Instant broken) {
        return sql.list("select id from registration_import where state in ('CHECKED', 'STOPPED') and touched_at < ?"
                + " or state = 'RECEIVING' and touched_at < ?", row -> row.getString(1), idle, broken);
    }

    public void forget(String id) {
        sql.update("delete from registration_import where id = ?", id);
    }
}
