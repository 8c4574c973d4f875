// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.casualty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhims.opd.Visit;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.NewEmergency;
import org.openhims.opd.casualty.Outcome;
import org.openhims.opd.casualty.Triage;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** How emergencies stand in the table. */
final class CaseTable {

    private static final String COLUMNS = "select c.id, c.number, c.uhid, v.name, c.visit, c.queue, c.triage, c.triaged_at, c.triaged_by, "
            + "c.complaint, c.brought_by, c.arrived_at, c.outcome, c.ended_at, m.id as mlc from opd_case c "
            + "left join opd_visit v on v.id = c.visit left join opd_mlc m on m.emergency = c.id ";
    private static final String INSERT = "insert into opd_case (id, number, uhid, visit, queue, triage, triage_rank, triaged_at, triaged_by, "
            + "complaint, brought_by, arrived_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COLOUR = "update opd_case set triage = ?, triage_rank = ?, triaged_at = ?, triaged_by = ? where id = ?";

    private final Sql sql;

    CaseTable(Sql sql) {
        this.sql = sql;
    }

    /** 404 {@code opd.case.unknown}. */
    EmergencyCase get(String id) {
        return sql.first(COLUMNS + "where c.id = ?", CaseTable::one, id).orElseThrow(() -> Problem.unknown("opd.case.unknown"));
    }

    /** The case, which nobody else changes until the end of the transaction. */
    EmergencyCase lock(String id) {
        sql.update("update opd_case set triage_rank = triage_rank where id = ?", id);
        return get(id);
    }

    Optional<EmergencyCase> ofVisit(String visit) {
        return sql.first(COLUMNS + "where c.visit = ?", CaseTable::one, visit);
    }

    List<EmergencyCase> open() {
        return sql.list(COLUMNS + "where c.ended_at is null order by c.triage_rank, c.arrived_at, c.id", CaseTable::one);
    }

    void insert(String id, String number, NewEmergency one, String uhid, Visit visit, String by, Instant at) {
        sql.update(INSERT, id, number, uhid, visit == null ? null : visit.id(), one.queue(), one.triage(), one.triage().ordinal(), at, by,
                one.complaint(), one.broughtBy(), at);
    }

    void colour(String id, Triage colour, Instant at, String by) {
        sql.update(COLOUR, colour, colour.ordinal(), at, by, id);
    }

    void step(String key, String id, Triage colour, Instant at, String by) {
        sql.update("insert into opd_triage (id, emergency, triage, given_at, given_by) values (?, ?, ?, ?, ?)", key, id, colour, at, by);
    }

    List<EmergencyCase.Step> steps(String id) {
        return sql.list("select triage, given_at, given_by from opd_triage where emergency = ? order by given_at, id",
                row -> new EmergencyCase.Step(Triage.valueOf(row.getString(1)), Sql.instant(row, "given_at"), row.getString(3)), id);
    }

    void patient(String id, Visit visit) {
        sql.update("update opd_case set uhid = ?, visit = ? where id = ?", visit.uhid(), visit.id(), id);
    }

    void end(String id, Outcome outcome, Instant at) {
        sql.update("update opd_case set outcome = ?, ended_at = ? where id = ?", outcome, at, id);
    }

    private static EmergencyCase one(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new EmergencyCase(row.getString("id"), row.getString("number"), row.getString("uhid"), row.getString("name"), row.getString("visit"),
                row.getString("queue"), Triage.valueOf(row.getString("triage")), Sql.instant(row, "triaged_at"), row.getString("triaged_by"),
                row.getString("complaint"), row.getString("brought_by"), Sql.instant(row, "arrived_at"),
                outcome == null ? null : Outcome.valueOf(outcome), Sql.instant(row, "ended_at"), row.getString("mlc"));
    }
}
