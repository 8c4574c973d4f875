// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** Rounds through the whole register, patient by patient, and how far they are: what was stopped goes on from there. */
public record RoundTable(Sql sql) {

    private static final String COLUMNS = "name, edition, running, position, done, total, hits, started_by, started_at, ended_at";

    /**
     * A round.
     *
     * @param edition of what the round does
     * @param position the last UHID that is done
     */
    public record Round(String name, int edition, boolean running, String position, long done, long of, long found, String startedBy,
            Instant startedAt, Instant endedAt) {

        private static Round of(ResultSet row) throws SQLException {
            return new Round(row.getString(1), row.getInt(2), row.getInt(3) == 1, row.getString(4), row.getLong(5), row.getLong(6), row.getLong(7),
                    row.getString(8), Sql.instant(row, "started_at"), Sql.instant(row, "ended_at"));
        }
    }

    public static RoundTable of(Tx tx) {
        return new RoundTable(new Sql(tx.connection()));
    }

    public Optional<Round> get(String name) {
        return sql.first("select " + COLUMNS + " from registration_round where name = ?", Round::of, name);
    }

    /** From the first patient on. */
    public void start(String name, int edition, String by, Instant now) {
        long patients = sql.number("select count(*) from registration_patient");
        sql.update("delete from registration_round where name = ?", name);
        sql.update("insert into registration_round (" + COLUMNS + ") values (?, ?, 1, '', 0, ?, 0, ?, ?, null)", name, edition, patients, by, now);
    }

    public void at(String name, String position, int done, int found) {
        sql.update("update registration_round set position = ?, done = done + ?, hits = hits + ? where name = ?", position, done, found, name);
    }

    public void end(String name, Instant now) {
        sql.update("update registration_round set running = 0, ended_at = ? where name = ? and running = 1", now, name);
    }
}
