// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.QueueRow;
import org.openhims.opd.internal.Tell;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.Leave;
import org.openhims.opd.schedule.NewLeave;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Schedules;
import org.openhims.opd.schedule.Slot;
import org.openhims.opd.schedule.SlotQuery;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Schedules, leave and closures. Who changes what may be booked holds the rows of the schedules, as who books holds that of one. */
@Component
public final class ScheduleDesk implements Schedules {

    private static final String MANAGE = "opd.schedule.manage";

    private final OpdUnit unit;
    private final Facility facility;
    private final Clock clock;
    private final Tell tell;

    @Activate
    public ScheduleDesk(@Reference OpdUnit unit, @Reference Facility facility, @Reference Clock clock, @Reference Tell tell) {
        this.unit = unit;
        this.facility = facility;
        this.clock = clock;
        this.tell = tell;
    }

    @Override
    public List<Schedule> all(Caller by) {
        by.require("opd.appointment.read");
        return unit.tx(by, tx -> new ScheduleTable(OpdUnit.sql(tx)).all());
    }

    @Override
    public Schedule set(Caller by, Schedule schedule) {
        by.require(MANAGE);
        ScheduleRules.check(schedule);
        return unit.tx(by, tx -> {
            Schedule whole = ScheduleRules.whole(schedule, Ids.next(clock), facility.day(tx.now()));
            Sql sql = OpdUnit.sql(tx);
            ScheduleTable schedules = new ScheduleTable(sql);
            ScheduleRules.fits(sql, whole, schedules.all());
            if (schedule.id() == null) {
                schedules.insert(whole);
            } else {
                schedules.lock(whole.id());
                schedules.update(whole);
                SlotTimes times = new SlotTimes(facility.zone());
                new AppointmentTable(sql).booked(whole.id(), tx.now()).stream().filter(one -> times.at(whole, one.startsAt()) == null)
                        .forEach(one -> open(tx, one, null));
            }
            tx.audit(MANAGE, null, "schedule=" + whole.id());
            return whole;
        });
    }

    /** The patient is to be given another time. */
    private void open(Tx tx, Appointment one, String reason) {
        Rebooking.open(tx, tell, MANAGE, one, reason);
    }

    @Override
    public Page<Slot> free(Caller by, SlotQuery query) {
        by.require("opd.appointment.read");
        if (query.limit() < 1 || query.limit() > 200) {
            throw Problem.invalid("limit", "limit", 1, 200);
        }
        return unit.tx(by, tx -> new FreeSlots(OpdUnit.sql(tx), facility, tx.now()).find(query));
    }

    @Override
    public List<Leave> leaves(Caller by, LocalDate from) {
        by.require("opd.appointment.read");
        return unit.tx(by, tx -> {
            List<Leave> found = new LeaveTable(OpdUnit.sql(tx)).from(from == null ? facility.day(tx.now()) : from);
            List<Appointment> open = new AppointmentTable(OpdUnit.sql(tx)).toRebook();
            List<Leave> counted = new ArrayList<>();
            found.forEach(leave -> counted.add(counted(tx, leave, open)));
            return counted;
        });
    }

    private Leave counted(Tx tx, Leave leave, List<Appointment> open) {
        LeaveTable leaves = new LeaveTable(OpdUnit.sql(tx));
        ScheduleTable schedules = new ScheduleTable(OpdUnit.sql(tx));
        int count = (int) open.stream().filter(one -> within(leave, facility.day(one.startsAt())))
                .filter(one -> leaves.concerns(leave, schedules.find(one.schedule()).orElseThrow())).count();
        return counted(leave, count);
    }

    private static Leave counted(Leave leave, int count) {
        return new Leave(leave.id(), leave.scope(), leave.subject(), leave.from(), leave.until(), leave.reason(), leave.enteredBy(),
                leave.enteredAt(), leave.endedAt(), count);
    }

    private static boolean within(Leave leave, LocalDate day) {
        return !day.isBefore(leave.from()) && !day.isAfter(leave.until());
    }

    @Override
    public Leave leave(Caller by, NewLeave wish) {
        by.require(MANAGE);
        LocalDate until = wish.until() == null ? wish.from() : wish.until();
        new Check().that(wish.scope() != null, "scope", "not-null").that(wish.from() != null, "from", "not-null").reason("reason", wish.reason())
                .that(wish.from() == null || !until.isBefore(wish.from()), "until", "opd.until").done();
        return unit.tx(by, tx -> {
            Leave leave = new Leave(Ids.next(clock), wish.scope(), subject(tx, wish), wish.from(), until, wish.reason().strip(), by.user(), tx.now(),
                    null, 0);
            LeaveTable leaves = new LeaveTable(OpdUnit.sql(tx));
            ScheduleTable schedules = new ScheduleTable(OpdUnit.sql(tx));
            List<Schedule> concerned = schedules.all().stream().filter(one -> leaves.concerns(leave, one)).sorted(Comparator.comparing(Schedule::id))
                    .toList();
            concerned.forEach(one -> schedules.lock(one.id()));
            leaves.insert(leave);
            tx.audit(MANAGE, null, "leave=" + leave.id());
            return counted(leave, concerned.stream().mapToInt(one -> close(tx, one, leave)).sum());
        });
    }

    /** How many were opened. */
    private int close(Tx tx, Schedule schedule, Leave leave) {
        Instant from = leave.from().atStartOfDay(facility.zone()).toInstant();
        List<Appointment> booked = new AppointmentTable(OpdUnit.sql(tx)).booked(schedule.id(), from.isBefore(tx.now()) ? tx.now() : from).stream()
                .filter(one -> within(leave, facility.day(one.startsAt()))).toList();
        booked.forEach(one -> open(tx, one, leave.reason()));
        return booked.size();
    }

    private static String subject(Tx tx, NewLeave wish) {
        Sql sql = OpdUnit.sql(tx);
        boolean known = switch (wish.scope()) {
            case DOCTOR -> sql.number("select count(*) from opd_doctor where user_name = ?", wish.subject()) == 1;
            case DEPARTMENT -> QueueRow.all(sql).stream().anyMatch(queue -> queue.department().equals(wish.subject()));
            case FACILITY -> true;
        };
        new Check().that(known, "subject", "opd.subject").done();
        return wish.scope() == Leave.Scope.FACILITY ? "*" : wish.subject();
    }

    @Override
    public Leave endLeave(Caller by, String leave) {
        by.require(MANAGE);
        return unit.tx(by, tx -> {
            LeaveTable leaves = new LeaveTable(OpdUnit.sql(tx));
            leaves.get(leave);
            leaves.end(leave, tx.now());
            tx.audit(MANAGE, null, "leave=" + leave + " ended");
            return leaves.get(leave);
        });
    }
}
