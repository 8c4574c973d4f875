// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.opd.Department;
import org.openhims.opd.Doctor;
import org.openhims.opd.NewQueue;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.Queue;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Departments, doctors and queues, as the administrator sets them up. */
@Component
public final class Setup implements OpdSetup {

    private static final String CODE = "[A-Z0-9-]{2,16}";
    private static final String QUEUE = "[A-Za-z0-9-]{2,16}";
    private static final String KNOWN_DEPARTMENT = "select count(*) from opd_department where code = ?";

    private final OpdUnit unit;

    @Activate
    public Setup(@Reference OpdUnit unit) {
        this.unit = unit;
    }

    @Override
    public List<Department> departments(Caller by) {
        by.require("opd.queue.read");
        return unit.tx(by, tx -> OpdUnit.sql(tx).list("select code, name_en, name_hi from opd_department order by code",
                row -> new Department(row.getString(1), row.getString(2), row.getString(3))));
    }

    @Override
    public List<Doctor> doctors(Caller by) {
        by.require("opd.queue.read");
        return unit.tx(by, tx -> OpdUnit.sql(tx)
                .list("select user_name, display, department, days, from_time, until_time from opd_doctor order by display", Setup::doctor));
    }

    @Override
    public Department department(Caller by, Department department) {
        by.require("opd.setup");
        Check check = new Check().form("code", department.code(), CODE).text("name", department.name(), 80)
                .text("nameHindi", department.nameHindi(), 80);
        check.done();
        return unit.tx(by, tx -> {
            Sql sql = OpdUnit.sql(tx);
            if (sql.update("update opd_department set name_en = ?, name_hi = ? where code = ?", department.name(), department.nameHindi(),
                    department.code()) == 0) {
                sql.update("insert into opd_department (code, name_en, name_hi) values (?, ?, ?)", department.code(), department.name(),
                        department.nameHindi());
            }
            tx.audit("opd.setup", null, "department=" + department.code());
            return department;
        });
    }

    @Override
    public Doctor doctor(Caller by, Doctor doctor) {
        by.require("opd.setup");
        new Check().text("user", doctor.user(), 40).text("name", doctor.name(), 120).text("department", doctor.department(), 16).done();
        return unit.tx(by, tx -> {
            Sql sql = OpdUnit.sql(tx);
            knownDepartment(sql, doctor.department());
            Object[] facts = {doctor.name(), doctor.department(), days(doctor.days()), time(doctor.from()), time(doctor.until()),
                doctor.user()};
            if (sql.update("update opd_doctor set display = ?, department = ?, days = ?, from_time = ?, until_time = ? where user_name = ?",
                    facts) == 0) {
                sql.update("insert into opd_doctor (display, department, days, from_time, until_time, user_name) values (?, ?, ?, ?, ?, ?)",
                        facts);
            }
            tx.audit("opd.setup", null, "doctor=" + doctor.user());
            return doctor;
        });
    }

    @Override
    public Queue queue(Caller by, NewQueue queue) {
        by.require("opd.setup");
        new Check().form("id", queue.id(), QUEUE).form("prefix", queue.prefix(), "[A-Z]{1,3}").text("department", queue.department(), 16)
                .text("name", queue.name(), 80).text("nameHindi", queue.nameHindi(), 80).text("room", queue.room(), 20).done();
        try {
            unit.tx(by, tx -> {
                Sql sql = OpdUnit.sql(tx);
                knownDepartment(sql, queue.department());
                write(sql, queue);
                tx.audit("opd.setup", null, "queue=" + queue.id());
                return null;
            });
        } catch (ConstraintViolation e) {
            throw Problem.conflict("opd.prefix.taken");
        }
        String name = by.locale().getLanguage().equals("hi") ? queue.nameHindi() : queue.name();
        return new Queue(queue.id(), queue.prefix(), queue.department(), name, queue.room(), queue.doctor(), 0, null);
    }

    private static void write(Sql sql, NewQueue queue) {
        Object[] facts = {queue.prefix(), queue.department(), queue.name(), queue.nameHindi(), queue.room(), queue.doctor(), queue.id()};
        if (sql.update("update opd_queue set prefix = ?, department = ?, name_en = ?, name_hi = ?, room = ?, doctor = ? where id = ?",
                facts) == 0) {
            sql.update("insert into opd_queue (prefix, department, name_en, name_hi, room, doctor, id) values (?, ?, ?, ?, ?, ?, ?)", facts);
        }
    }

    private static void knownDepartment(Sql sql, String code) {
        if (sql.number(KNOWN_DEPARTMENT, code) == 0) {
            throw Problem.invalid("department", "department.unknown");
        }
    }

    private static Doctor doctor(ResultSet row) throws SQLException {
        String days = row.getString("days");
        Set<DayOfWeek> at = days == null || days.isEmpty() ? Set.of()
                : Arrays.stream(days.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new Doctor(row.getString("user_name"), row.getString("display"), row.getString("department"), at,
                time(row.getString("from_time")), time(row.getString("until_time")));
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
    }

    private static String time(LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static LocalTime time(String column) {
        return column == null ? null : LocalTime.parse(column);
    }
}
