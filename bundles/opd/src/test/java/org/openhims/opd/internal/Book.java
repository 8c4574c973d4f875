// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.openhims.opd.Doctor;
import org.openhims.opd.internal.schedule.AppointmentDesk;
import org.openhims.opd.internal.schedule.ScheduleDesk;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.NewAppointment;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Via;
import org.openhims.platform.access.Caller;

/** The appointment book of the small clinic: on Monday 23 November from ten, in slots of a quarter of an hour. */
final class Book implements AutoCloseable {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    final Clinic clinic = new Clinic();
    final Caller manager = clinic.node.caller("admin", "opd.schedule.manage", "opd.appointment.read", "opd.setup");
    final Caller clerk = clinic.node.caller("registrar", "opd.appointment.read", "opd.appointment.book", "opd.visit.open", "opd.visit.read",
            "opd.queue.read");
    final ScheduleDesk schedules = new ScheduleDesk(clinic.unit, clinic.facility, clinic.node.clock(), clinic.tell);
    final AppointmentDesk desk = new AppointmentDesk(clinic.unit, clinic.register, clinic.facility, clinic.node.clock(), clinic.tell, clinic.desk);
    final Schedule schedule;

    Book(int capacity, int overbooking, int online, int walkIn) {
        clinic.setup.doctor(manager, new Doctor("doctor", "Dr Rao", "MED", Set.of(), null, null));
        schedule = schedules.set(manager, plan("MED-1", "doctor", capacity, overbooking, online, walkIn));
    }

    static Schedule plan(String queue, String doctor, int capacity, int overbooking, int online, int walkIn) {
        return new Schedule(null, queue, doctor, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LocalTime.of(10, 0), LocalTime.of(12, 0), 15,
                new Schedule.Places(capacity, overbooking, online, walkIn), null, null);
    }

    /** The slot of Monday that is the n-th, from 0. */
    Instant slot(int n) {
        return MONDAY.atTime(10, 0).plusMinutes(15L * n).atZone(clinic.facility.zone()).toInstant();
    }

    Appointment book(int patient, int slot) {
        return book(patient, slot, Via.COUNTER, false);
    }

    Appointment book(int patient, int slot, Via via, boolean overbook) {
        return desk.book(clerk, new NewAppointment(Clinic.uhid(patient), schedule.id(), slot(slot), via, overbook));
    }

    /** Monday morning, a quarter of an hour before the first slot. */
    void monday() {
        clinic.node.clock().set(slot(0).minusSeconds(900));
    }

    /** Outcomes of so many works by eight threads: the code of the problem, or what came of it. */
    static List<String> atOnce(int times, IntFunction<Runnable> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                Runnable one = work.apply(i);
                all.add(pool.submit((Callable<String>) () -> Clinic.code(one)));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : all) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    @Override
    public void close() {
        clinic.close();
    }
}
