// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhims.opd.Token;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.registration.Patient;

/** How visits stand in the table. */
public final class VisitTable {

    private static final String COLUMNS = "select id, uhid, name, sex, birth_date, queue, business_day, token_number, label, priority, "
            + "department, room, status, opened_at, called_by, called_at, calls, doctor, ended_at from opd_visit ";
    /** Who came with a token of paper was there before the first of the day who is still waiting. */
    private static final String CALLING = "order by priority_rank, case when token_number > " + PaperTokens.BASE + " then 0 else 1 end, "
            + "coalesce(place_before, token_number), case when place_before is null then 1 else 0 end, opened_at, token_number";
    private static final String BY_ID = COLUMNS + "where id = ?";
    private static final String OF_QUEUE = COLUMNS + "where queue = ? and business_day = ? " + CALLING;
    private static final String NEXT = COLUMNS + "where queue = ? and business_day = ? and status = 'WAITING' "
            + CALLING + " fetch first 1 rows only";
    private static final String OF_PATIENT = COLUMNS + "where uhid = ? and opened_at < ? order by opened_at desc fetch first 201 rows only";
    private static final String WRITTEN = COLUMNS + "where uhid = ? and id >= ? and id < ? order by id";
    private static final String MOVE = "update opd_visit set uhid = ?, name = ?, sex = ?, birth_date = ?, open_patient = case when open_patient"
            + " is null then null else cast(? as varchar(48)) end where id = ? and uhid = ?";
    private static final String SERVING = COLUMNS + "where business_day = ? and status in ('CALLED', 'IN_CONSULTATION') order by called_at desc";
    private static final String INSERT = "insert into opd_visit (id, uhid, name, sex, birth_date, queue, business_day, token_number, label, "
            + "priority, priority_rank, department, room, status, opened_at, calls, open_patient, ended_at) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String LOCK = "update opd_visit set calls = calls where id = ?";

    private final Sql sql;

    public VisitTable(Sql sql) {
        this.sql = sql;
    }

    /** 404 {@code opd.visit.unknown}. */
    public Visit get(String id) {
        return sql.first(BY_ID, VisitTable::visit, id).orElseThrow(() -> Problem.unknown("opd.visit.unknown"));
    }

    /** The visit, which nobody else changes until the end of the transaction. */
    public Visit lock(String id) {
        sql.update(LOCK, id);
        return get(id);
    }

    List<Visit> ofQueue(String queue, LocalDate day) {
        return sql.list(OF_QUEUE, VisitTable::visit, queue, Date.valueOf(day));
    }

    Optional<Visit> next(String queue, LocalDate day) {
        return sql.first(NEXT, VisitTable::visit, queue, Date.valueOf(day));
    }

    /** At most 201, newest first: as many as a page of the record asks for. */
    List<Visit> ofPatient(String uhid, Instant before) {
        return sql.list(OF_PATIENT, VisitTable::visit, uhid, before);
    }

    /** Entered from the one moment to the other: a slip of paper may be older. */
    List<Visit> written(String uhid, Instant from, Instant until) {
        return sql.list(WRITTEN, VisitTable::visit, uhid, Ids.first(from), Ids.first(until));
    }

    /** False when the visit is not the first patient's. */
    boolean move(Visit visit, String from, Patient to) {
        Token token = visit.token();
        return sql.update(MOVE, to.uhid(), to.name(), to.sex().name(), to.birthDate(), openKey(to.uhid(), token.queue(), token.day()), visit.id(),
                from) == 1;
    }

    List<Visit> serving(LocalDate day) {
        return sql.list(SERVING, VisitTable::visit, Date.valueOf(day));
    }

    void insert(Visit visit) {
        Token token = visit.token();
        sql.update(INSERT, visit.id(), visit.uhid(), visit.name(), visit.sex(), visit.birthDate(), token.queue(), Date.valueOf(token.day()),
                token.number(), token.label(), token.priority(), token.priority().ordinal(), visit.department(), visit.room(),
                visit.status(), visit.openedAt(), visit.endedAt() == null ? openKey(visit.uhid(), token.queue(), token.day()) : null, visit.endedAt());
    }

    /** What is unique while a visit is open. */
    static String openKey(String uhid, String queue, LocalDate day) {
        return uhid + '/' + queue + '/' + day;
    }

    private static Visit visit(ResultSet row) throws SQLException {
        Token token = new Token(row.getString("queue"), row.getDate("business_day").toLocalDate(), row.getInt("token_number"),
                row.getString("label"), TokenPriority.valueOf(row.getString("priority")));
        return new Visit(row.getString("id"), row.getString("uhid"), row.getString("name"), row.getString("sex"),
                row.getString("birth_date"), row.getString("department"), row.getString("room"), token,
                VisitStatus.valueOf(row.getString("status")), Sql.instant(row, "opened_at"), row.getString("called_by"),
                Sql.instant(row, "called_at"), row.getInt("calls"), row.getString("doctor"), Sql.instant(row, "ended_at"));
    }
}
