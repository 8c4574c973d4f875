// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhims.platform.store.Sql;
import org.openhims.registration.Consent;
import org.openhims.registration.Consent.Done;
import org.openhims.registration.Consent.Mode;
import org.openhims.registration.Consent.Purpose;

/** What patients agreed to; one open consent for a patient and purpose, kept by the database. */
public final class ConsentTable {

    private static final String COLUMNS = "select id, uhid, purpose, language, mode_given, proof, given_at, given_by, withdrawn_at, withdrawn_by, reason"
            + " from registration_consent ";
    private static final String INSERT = "insert into registration_consent (id, uhid, purpose, language, mode_given, proof, given_at, given_by,"
            + " open_purpose) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String WITHDRAW = "update registration_consent set withdrawn_at = ?, withdrawn_by = ?, reason = ?, open_purpose = null"
            + " where id = ? and open_purpose is not null";
    private static final String MOVE = "update registration_consent set uhid = ?, open_purpose = case when open_purpose is null then null"
            + " else cast(? as varchar(30)) end where id = ? and uhid = ?";

    private final Sql sql;

    public ConsentTable(Connection connection) {
        sql = new Sql(connection);
    }

    public void add(Consent consent) {
        sql.update(INSERT, consent.id(), consent.uhid(), consent.purpose(), consent.language(), consent.mode(), consent.proof(),
                consent.given().at(), consent.given().by(), open(consent.uhid(), consent.purpose()));
    }

    private static String open(String uhid, Purpose purpose) {
        return uhid + '/' + purpose;
    }

    public Optional<Consent> get(String id) {
        return sql.first(COLUMNS + "where id = ?", ConsentTable::consent, id == null ? "" : id);
    }

    public List<Consent> of(String uhid) {
        return sql.list(COLUMNS + "where uhid = ?", ConsentTable::consent, uhid);
    }

    public List<Consent> given(String uhid, String from, String until) {
        return sql.list(COLUMNS + "where uhid = ? and id >= ? and id < ? order by id", ConsentTable::consent, uhid, from, until);
    }

    /** False when it was withdrawn before. */
    public boolean withdraw(String id, Instant at, String by, String reason) {
        return sql.update(WITHDRAW, at, by, reason, id) == 1;
    }

    public void move(Consent consent, String to) {
        sql.update(MOVE, to, open(to, consent.purpose()), consent.id(), consent.uhid());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        Instant end = Sql.instant(row, "withdrawn_at");
        return new Consent(row.getString("id"), row.getString("uhid"), Purpose.valueOf(row.getString("purpose")), row.getString("language"),
                Mode.valueOf(row.getString("mode_given")), row.getString("proof"), new Done(row.getString("given_by"), Sql.instant(row, "given_at"), null),
                end == null ? null : new Done(row.getString("withdrawn_by"), end, row.getString("reason")));
    }
}
