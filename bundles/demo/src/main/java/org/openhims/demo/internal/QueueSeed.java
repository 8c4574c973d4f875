// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhims.opd.Consultation;
import org.openhims.opd.Department;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.Doctor;
import org.openhims.opd.NewQueue;
import org.openhims.opd.NoteText;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.Queues;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.WalkIn;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Schedules;
import org.openhims.platform.Coded;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets up departments, doctors and queues, and lives through half a day of them. */
@Component(property = "hims.may.wait:Boolean=true")
public final class QueueSeed implements Seed {

    private static final Caller SELF = Caller.system("demo");
    private static final List<TokenPriority> PRIORITIES = List.of(TokenPriority.NORMAL, TokenPriority.NORMAL, TokenPriority.SENIOR,
            TokenPriority.NORMAL, TokenPriority.NORMAL, TokenPriority.DISABLED, TokenPriority.NORMAL);

    private final OpdSetup setup;
    private final OpdDesk desk;
    private final Queues queues;
    private final Consultation consultation;
    private final Patients patients;
    private final Schedules schedules;
    private final Staff staff;
    private final List<String[]> notes = Rows.of("notes.csv", ";");

    @Activate
    public QueueSeed(@Reference OpdSetup setup, @Reference OpdDesk desk, @Reference Queues queues, @Reference Consultation consultation,
            @Reference Patients patients, @Reference Staff staff, @Reference Schedules schedules) {
        this.setup = setup;
        this.desk = desk;
        this.queues = queues;
        this.consultation = consultation;
        this.patients = patients;
        this.schedules = schedules;
        this.staff = staff;
    }

    /** A queue and how far its day has come. */
    private record Plan(NewQueue queue, int seen, int before, int called, int waiting) {

        static Plan of(String[] row) {
            return new Plan(new NewQueue(row[0], row[1], row[2], row[3], row[4], row[5], row[6]), Integer.parseInt(row[7]),
                    Integer.parseInt(row[8]), Integer.parseInt(row[9]), Integer.parseInt(row[10]));
        }

        int tokens() {
            return seen + before + called + waiting;
        }
    }

    @Override
    public Part part() {
        return Part.QUEUES;
    }

    @Override
    public void sow(Consumer<String> progress) {
        List<Patient> people = List.copyOf(Found.in(patients, staff.as("registrar")).values());
        if (people.isEmpty()) {
            return;
        }
        Rows.of("departments.csv", ",").forEach(row -> setup.department(SELF, new Department(row[0], row[1], row[2])));
        Rows.of("doctors.csv", ",").forEach(row -> setup.doctor(SELF, new Doctor(row[0], row[1], row[2],
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(9, 0), LocalTime.of(14, 0))));
        int next = 0;
        for (Plan plan : Rows.of("queues.csv", ",").stream().map(Plan::of).toList()) {
            progress.accept(plan.queue().id());
            setup.queue(SELF, plan.queue());
            timetable(plan.queue());
            arrive(plan, people.subList(next, next + plan.tokens()));
            liveThrough(plan, staff.as(plan.queue().doctor()));
            next += plan.tokens();
        }
    }

    /** Each doctor's first queue takes appointments, on all days. */
    private void timetable(NewQueue queue) {
        if (schedules.all(SELF).stream().noneMatch(one -> queue.doctor().equals(one.doctor()))) {
            schedules.set(SELF, new Schedule(null, queue.id(), queue.doctor(), EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(17, 0),
                    15, new Schedule.Places(4, 1, 2, 1), null, null));
        }
    }

    private void arrive(Plan plan, List<Patient> people) {
        Set<String> there = queues.entries(SELF, plan.queue().id()).stream().map(Visit::uhid).collect(Collectors.toSet());
        for (int i = 0; i < people.size(); i++) {
            String uhid = people.get(i).uhid();
            if (!there.contains(uhid)) {
                desk.walkIn(staff.as("registrar"), new WalkIn(uhid, plan.queue().id(), PRIORITIES.get(i % PRIORITIES.size())));
            }
        }
    }

    /** First all those who are seen, then the one before the doctor, then the one called: each step asks how far the queue is. */
    private void liveThrough(Plan plan, Caller doctor) {
        String queue = plan.queue().id();
        while (count(queue, VisitStatus.DONE) < plan.seen()) {
            Visit visit = in(queue, VisitStatus.IN_CONSULTATION).stream().findFirst().orElseGet(() -> opened(queue, doctor));
            consultation.write(doctor, visit.id(), note(plan.queue().department(), visit.token().number()));
            consultation.sign(doctor, visit.id());
        }
        while (count(queue, VisitStatus.IN_CONSULTATION) < plan.before()) {
            opened(queue, doctor);
        }
        while (count(queue, VisitStatus.CALLED) < plan.called()) {
            consultation.callNext(doctor, queue).orElseThrow();
        }
    }

    private Visit opened(String queue, Caller doctor) {
        Visit called = in(queue, VisitStatus.CALLED).stream().findFirst().orElseGet(() -> consultation.callNext(doctor, queue).orElseThrow());
        return consultation.open(doctor, called.id());
    }

    private NoteText note(String department, int number) {
        List<String[]> fitting = notes.stream().filter(row -> row[0].equals(department)).toList();
        String[] row = fitting.get(number % fitting.size());
        Coded diagnosis = row[5].isEmpty() ? Diagnoses.inWords(row[3]) : new Coded(Diagnoses.ICD10, row[5], row[3]);
        return new NoteText(row[1], null, row[2], List.of(diagnosis), row[4]);
    }

    private int count(String queue, VisitStatus status) {
        return in(queue, status).size();
    }

    private List<Visit> in(String queue, VisitStatus status) {
        return queues.entries(SELF, queue).stream().filter(visit -> visit.status() == status).toList();
    }
}
