// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.plan;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhims.opd.Surveillance.Case;
import org.openhims.opd.VisitPlan;
import org.openhims.opd.VisitPlan.Form;
import org.openhims.opd.VisitPlan.Notified;
import org.openhims.opd.VisitPlan.Referral;
import org.openhims.platform.PartialDate;
import org.openhims.platform.store.Sql;

/** How plans and notified cases stand in the tables. */
final class PlanTable {

    private static final String FIND = "select follow_up, refer_to, refer_reason, refer_urgent from opd_plan where visit = ?";
    private static final String CHANGE = "update opd_plan set follow_up = ?, refer_to = ?, refer_reason = ?, refer_urgent = ?, planned_by = ?, "
            + "planned_at = ? where visit = ?";
    private static final String INSERT = "insert into opd_plan (follow_up, refer_to, refer_reason, refer_urgent, planned_by, planned_at, visit) "
            + "values (?, ?, ?, ?, ?, ?, ?)";
    private static final String NOTIFIED = "select disease, form, onset from opd_notified where visit = ? order by disease";
    private static final String NOTIFY = "insert into opd_notified (visit, disease, form, onset, business_day, notified_by, notified_at) "
            + "values (?, ?, ?, ?, ?, ?, ?)";
    private static final String CASES = "select n.business_day, n.visit, v.uhid, v.name, v.sex, v.birth_date, n.disease, n.form, n.onset, n.notified_by "
            + "from opd_notified n join opd_visit v on v.id = n.visit where n.business_day between ? and ? order by n.business_day, n.notified_at";

    private final Sql sql;

    PlanTable(Sql sql) {
        this.sql = sql;
    }

    VisitPlan get(String visit) {
        List<Notified> notified = sql.list(NOTIFIED, PlanTable::notified, visit);
        return sql.first(FIND, row -> new VisitPlan(day(row, "follow_up"), referral(row), notified), visit)
                .orElseGet(() -> new VisitPlan(null, null, notified));
    }

    void write(String visit, VisitPlan plan, String by, Instant at) {
        Referral to = plan.referral();
        Object[] facts = {date(plan.followUp()), to == null ? null : to.to(), to == null ? null : to.reason(),
            to != null && Boolean.TRUE.equals(to.urgent()) ? 1 : 0, by, at, visit};
        if (sql.update(CHANGE, facts) == 0) {
            sql.update(INSERT, facts);
        }
    }

    void notify(String visit, Notified told, LocalDate day, String by, Instant at) {
        sql.update(NOTIFY, visit, told.condition(), told.form() == null ? Form.P : told.form(), date(told.onset()), Date.valueOf(day), by, at);
    }

    List<Case> cases(LocalDate from, LocalDate until) {
        return sql.list(CASES, PlanTable::one, Date.valueOf(from), Date.valueOf(until));
    }

    private static Case one(ResultSet row) throws SQLException {
        LocalDate day = day(row, "business_day");
        String born = row.getString("birth_date");
        return new Case(day, row.getString("visit"), row.getString("uhid"), row.getString("name"), row.getString("sex"),
                born == null ? null : (Integer) PartialDate.parse(born).age(day).getYears(), row.getString("disease"),
                Form.valueOf(row.getString("form")), day(row, "onset"), row.getString("notified_by"));
    }

    private static Notified notified(ResultSet row) throws SQLException {
        return new Notified(row.getString("disease"), Form.valueOf(row.getString("form")), day(row, "onset"));
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return row.getString("refer_to") == null ? null
                : new Referral(row.getString("refer_to"), row.getString("refer_reason"), row.getInt("refer_urgent") == 1);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
