// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.Desk;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.Register;
import org.openhims.opd.internal.Tell;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.AppointmentEvent;
import org.openhims.opd.schedule.AppointmentStatus;
import org.openhims.opd.schedule.Appointments;
import org.openhims.opd.schedule.CheckIn;
import org.openhims.opd.schedule.NewAppointment;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Books, moves and cancels appointments, and opens the visit when the patient comes. */
@Component
public final class AppointmentDesk implements Appointments {

    private static final String READ = "opd.appointment.read";
    private static final String BOOK = "opd.appointment.book";
    private static final Set<AppointmentStatus> OPEN = EnumSet.of(AppointmentStatus.BOOKED, AppointmentStatus.TO_REBOOK);

    private final OpdUnit unit;
    private final Register register;
    private final Facility facility;
    private final Clock clock;
    private final Tell tell;
    private final Desk desk;

    @Activate
    public AppointmentDesk(@Reference OpdUnit unit, @Reference Register register, @Reference Facility facility, @Reference Clock clock,
            @Reference Tell tell, @Reference Desk desk) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.clock = clock;
        this.tell = tell;
        this.desk = desk;
    }

    @Override
    public Appointment book(Caller by, NewAppointment wish) {
        by.require(BOOK);
        new Check().text("uhid", wish.uhid(), 13).text("schedule", wish.schedule(), 36).that(wish.startsAt() != null, "startsAt", "not-null").done();
        Patient patient = register.patient(by, wish.uhid());
        if (patient.death() != null) {
            throw Problem.conflict("opd.patient.dead");
        }
        Set<String> uhids = register.uhids(by, wish.uhid());
        return insisting(() -> unit.tx(by, tx -> told(tx, booking(tx).book(wish, patient, uhids, null), null)));
    }

    private Booking booking(Tx tx) {
        return new Booking(tx, facility, clock);
    }

    /** Two may make the row of a patient, or take a place, at once: the second then sees the first's. */
    private static Appointment insisting(java.util.function.Supplier<Appointment> work) {
        try {
            return work.get();
        } catch (ConstraintViolation raced) {
            return work.get();
        }
    }

    private Appointment told(Tx tx, Appointment one, String insteadOf) {
        tell(tx, BOOK, one, new AppointmentEvent.Booked(one.id(), one.queue(), one.doctor(), one.startsAt(), insteadOf));
        return one;
    }

    private void tell(Tx tx, String permission, Appointment one, AppointmentEvent event) {
        tell.tell(tx, permission, one.uhid(), "appointment=" + one.id(), event.type(), event);
    }

    @Override
    public Appointment rebook(Caller by, String appointment, NewAppointment to) {
        by.require(BOOK);
        new Check().text("schedule", to.schedule(), 36).that(to.startsAt() != null, "startsAt", "not-null").done();
        Appointment before = get(by.withClaim(null), appointment);
        Patient patient = register.patient(by, before.uhid());
        Set<String> uhids = register.uhids(by, before.uhid());
        return insisting(() -> unit.tx(by, tx -> {
            Appointment next = booking(tx).book(to, patient, uhids, appointment);
            AppointmentTable table = new AppointmentTable(OpdUnit.sql(tx));
            in(table.lock(appointment), OPEN);
            table.replaced(appointment, next.id());
            return told(tx, next, appointment);
        }));
    }

    private static void in(Appointment one, Set<AppointmentStatus> from) {
        if (!from.contains(one.status())) {
            throw wrongState(one);
        }
    }

    private static ProblemException wrongState(Appointment one) {
        return Problem.conflict("opd.appointment." + one.status());
    }

    @Override
    public Appointment cancel(Caller by, String appointment, String reason) {
        by.require(BOOK);
        new Check().reason("reason", reason).done();
        return step(by, appointment, OPEN, tx -> {
            AppointmentTable table = new AppointmentTable(OpdUnit.sql(tx));
            table.leavePlace(appointment, AppointmentStatus.CANCELLED, reason.strip());
            Appointment after = table.get(appointment);
            tell(tx, BOOK, after, new AppointmentEvent.Cancelled(appointment, after.queue()));
            return after;
        });
    }

    @Override
    public Appointment noShow(Caller by, String appointment) {
        by.require(BOOK);
        return step(by, appointment, EnumSet.of(AppointmentStatus.BOOKED), tx -> {
            AppointmentTable table = new AppointmentTable(OpdUnit.sql(tx));
            if (table.get(appointment).startsAt().isAfter(tx.now())) {
                throw Problem.conflict("opd.appointment.early");
            }
            table.noShow(appointment);
            Appointment after = table.get(appointment);
            tell(tx, BOOK, after, new AppointmentEvent.NoShow(appointment, after.queue()));
            return after;
        });
    }

    private Appointment step(Caller by, String appointment, Set<AppointmentStatus> from, Function<Tx, Appointment> work) {
        return unit.tx(by, tx -> {
            in(new AppointmentTable(OpdUnit.sql(tx)).lock(appointment), from);
            return work.apply(tx);
        });
    }

    @Override
    public Appointment get(Caller by, String appointment) {
        by.require(READ);
        return unit.tx(by, tx -> {
            Appointment found = new AppointmentTable(OpdUnit.sql(tx)).get(appointment);
            tx.audit(READ, found.uhid(), "appointment=" + appointment);
            return found;
        });
    }

    @Override
    public List<Appointment> day(Caller by, LocalDate day, String queue, String doctor) {
        by.require(READ);
        return unit.tx(by, tx -> {
            LocalDate asked = day == null ? facility.day(tx.now()) : day;
            tx.audit(READ, null, "day=" + asked + (queue == null ? "" : " queue=" + queue) + (doctor == null ? "" : " doctor=" + doctor));
            return new AppointmentTable(OpdUnit.sql(tx)).ofDay(asked).stream().filter(one -> queue == null || queue.equals(one.queue()))
                    .filter(one -> doctor == null || doctor.equals(one.doctor())).toList();
        });
    }

    @Override
    public List<Appointment> of(Caller by, String uhid) {
        by.require(READ);
        Set<String> all = register.uhids(by, uhid);
        return unit.tx(by, tx -> {
            tx.audit(READ, uhid, "appointments");
            Instant today = facility.day(tx.now()).atStartOfDay(facility.zone()).toInstant();
            AppointmentTable table = new AppointmentTable(OpdUnit.sql(tx));
            return all.stream().flatMap(number -> table.ofPatient(number, today).stream()).sorted(Comparator.comparing(Appointment::startsAt))
                    .toList();
        });
    }

    @Override
    public Page<Appointment> toRebook(Caller by, String cursor, int limit) {
        by.require(READ);
        if (limit < 1 || limit > 100) {
            throw Problem.invalid("limit", "limit", 1, 100);
        }
        return unit.tx(by, tx -> {
            tx.audit(READ, null, "to re-book");
            List<Appointment> behind = new AppointmentTable(OpdUnit.sql(tx)).toRebook().stream()
                    .filter(one -> cursor == null || cursor.isEmpty() || key(one).compareTo(cursor) > 0).limit(limit + 1L).toList();
            return Page.of(behind, limit, AppointmentDesk::key);
        });
    }

    private static String key(Appointment one) {
        return one.startsAt() + "/" + one.id();
    }

    @Override
    public Visit checkIn(Caller by, CheckIn arrival) {
        by.require("opd.visit.open");
        new Check().text("uhid", arrival.uhid(), 13).done();
        Set<String> uhids = register.uhids(by, arrival.uhid());
        Appointment due = unit.tx(by.withClaim(null), tx -> {
            AppointmentTable table = new AppointmentTable(OpdUnit.sql(tx));
            return table.ofDay(facility.day(tx.now())).stream().filter(one -> uhids.contains(one.uhid()))
                    .filter(one -> one.status() == AppointmentStatus.BOOKED || one.status() == AppointmentStatus.NO_SHOW).findFirst().orElse(null);
        });
        if (due == null) {
            throw Problem.conflict("opd.appointment.none");
        }
        return desk.walkIn(by, new WalkIn(arrival.uhid(), due.queue(), arrival.priority()), (tx, visit) -> arrived(tx, due, visit));
    }

    private void arrived(Tx tx, Appointment due, Visit visit) {
        AppointmentTable table = new AppointmentTable(OpdUnit.sql(tx));
        if (!table.arrived(due.id(), visit.id())) {
            throw wrongState(table.get(due.id()));
        }
        tell(tx, "opd.visit.open", due, new AppointmentEvent.Arrived(due.id(), visit.id()));
    }
}
