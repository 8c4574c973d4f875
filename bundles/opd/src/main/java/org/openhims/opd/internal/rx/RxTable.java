// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.openhims.opd.Finding;
import org.openhims.opd.Prescription;
import org.openhims.opd.Prescription.Cancelled;
import org.openhims.opd.RxLine;
import org.openhims.platform.store.Sql;
import org.openhims.platform.work.Json;

/** How prescriptions stand in the table. */
public final class RxTable {

    private static final String COLUMNS = "select r.id, r.code, r.visit, r.uhid, v.name, v.sex, v.birth_date, r.content, r.prescribed_by, "
            + "r.signature, r.prescribed_at, r.cancelled_by, r.cancelled_at, r.cancel_reason from opd_rx r join opd_visit v on v.id = r.visit ";
    private static final String CURRENT = COLUMNS + "where r.uhid = ? and r.last_day >= ? and r.cancelled_at is null";
    private static final String OF_PATIENT = COLUMNS + "where r.uhid = ? and r.prescribed_at < ? order by r.prescribed_at desc "
            + "fetch first 201 rows only";
    private static final String INSERT = "insert into opd_rx (id, code, visit, uhid, content, last_day, prescribed_by, prescribed_at, signature) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CANCEL = "update opd_rx set cancelled_by = ?, cancelled_at = ?, cancel_reason = ? "
            + "where id = ? and cancelled_at is null";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final Sql sql;
    private final Json json;

    public RxTable(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** What of a prescription is JSON in the table. */
    private record Content(List<RxLine> lines, List<Finding> findings) {
    }

    /** The row stays locked until the commit, so that no code is given twice. */
    String nextCode(LocalDate day) {
        Date date = Date.valueOf(day);
        if (sql.update("update opd_rx_day set last_number = last_number + 1 where business_day = ?", date) == 0) {
            sql.update("insert into opd_rx_day (business_day, last_number) values (?, 1)", date);
        }
        return "RX" + DAY.format(day) + '-' + sql.number("select last_number from opd_rx_day where business_day = ?", date);
    }

    void insert(Prescription signed, LocalDate lastDay) {
        sql.update(INSERT, signed.id(), signed.code(), signed.visit(), signed.uhid(), json.write(new Content(signed.lines(), signed.findings())),
                Date.valueOf(lastDay), signed.prescribedBy(), signed.prescribedAt(), signed.signature());
    }

    /** By key or code. */
    Optional<Prescription> find(String id) {
        return sql.first(COLUMNS + "where r.id = ? or r.code = ?", this::prescription, id, id);
    }

    /** False when it was cancelled before. */
    boolean cancel(String id, String by, Instant at, String reason) {
        return sql.update(CANCEL, by, at, reason, id) == 1;
    }

    /** Of which the course is not over and which holds. */
    List<Prescription> current(String uhid, LocalDate today) {
        return sql.list(CURRENT, this::prescription, uhid, Date.valueOf(today));
    }

    /** At most 201, newest first: as many as a page of the record asks for. */
    public List<Prescription> ofPatient(String uhid, Instant before) {
        return sql.list(OF_PATIENT, this::prescription, uhid, before);
    }

    private Prescription prescription(ResultSet row) throws SQLException {
        Content content = json.read(row.getString("content"), Content.class);
        Instant cancelled = Sql.instant(row, "cancelled_at");
        return new Prescription(row.getString("id"), row.getString("code"), row.getString("visit"), row.getString("uhid"), row.getString("name"),
                row.getString("sex"), row.getString("birth_date"), content.lines(), content.findings(), row.getString("prescribed_by"),
                row.getString("signature"), Sql.instant(row, "prescribed_at"), cancelled == null ? null
                        : new Cancelled(row.getString("cancelled_by"), cancelled, row.getString("cancel_reason")));
    }
}
