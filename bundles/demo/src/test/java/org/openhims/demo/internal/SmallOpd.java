// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhims.opd.Department;
import org.openhims.opd.Doctor;
import org.openhims.opd.NewPrescription;
import org.openhims.opd.NewQueue;
import org.openhims.opd.Note;
import org.openhims.opd.NoteText;
import org.openhims.opd.Prescription;
import org.openhims.opd.Queue;
import org.openhims.opd.Token;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.VitalReading;
import org.openhims.opd.VitalSigns;
import org.openhims.opd.WalkIn;
import org.openhims.platform.Page;
import org.openhims.opd.schedule.Schedule;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;

/** An OPD in memory that keeps the contracts which the seeding relies on, and dies when told. Its faces know no other operation. */
public final class SmallOpd {

    final Map<String, Department> departments = new TreeMap<>();
    final List<Visit> visits = new ArrayList<>();
    final List<String> signed = new ArrayList<>();
    final Map<String, VitalReading> measured = new TreeMap<>();
    private final Map<String, String> doctors = new TreeMap<>();
    final Map<String, Integer> prescribed = new TreeMap<>();
    final List<Schedule> schedules = new ArrayList<>();
    private final Map<String, NewQueue> queues = new TreeMap<>();
    private int stepsLeft = Integer.MAX_VALUE;
    private String written;

    /** Throws after so many more steps, as a node that is killed. */
    void dieAfter(int steps) {
        stepsLeft = steps;
    }

    <T> T as(Class<T> face) {
        return face.cast(Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, (proxy, method, args) -> {
            try {
                return SmallOpd.class.getMethod(method.getName(), method.getParameterTypes()).invoke(this, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    public Department department(Caller by, Department department) {
        departments.put(department.code(), department);
        return department;
    }

    public List<Department> departments(Caller by) {
        return List.copyOf(departments.values());
    }

    public List<Schedule> all(Caller by) {
        return schedules;
    }

    public Schedule set(Caller by, Schedule schedule) {
        schedules.add(schedule);
        return schedule;
    }

    public Doctor doctor(Caller by, Doctor doctor) {
        return doctor;
    }

    public Queue queue(Caller by, NewQueue queue) {
        queues.put(queue.id(), queue);
        return null;
    }

    public Visit walkIn(Caller by, WalkIn arrival) {
        step();
        List<Visit> there = entries(by, arrival.queue());
        if (there.stream().anyMatch(visit -> visit.uhid().equals(arrival.uhid()))) {
            throw Problem.conflict("opd.visit.open");
        }
        NewQueue queue = queues.get(arrival.queue());
        int number = there.size() + 1;
        Token token = new Token(queue.id(), LocalDate.EPOCH, number, queue.prefix() + '-' + number, arrival.priority());
        visits.add(new Visit(String.valueOf(visits.size()), arrival.uhid(), "", "F", null, queue.department(), queue.room(), token,
                VisitStatus.WAITING, Instant.EPOCH, null, null, 0, null, null));
        return visits.get(visits.size() - 1);
    }

    public List<Visit> entries(Caller by, String queue) {
        return visits.stream().filter(visit -> visit.token().queue().equals(queue)).toList();
    }

    public Optional<Visit> callNext(Caller by, String queue) {
        step();
        return entries(by, queue).stream().filter(visit -> visit.status() == VisitStatus.WAITING).findFirst()
                .map(visit -> now(visit.id(), VisitStatus.CALLED));
    }

    public Visit open(Caller by, String visit) {
        step();
        doctors.put(visit, by.user());
        return now(visit, VisitStatus.IN_CONSULTATION);
    }

    public Note write(Caller by, String visit, NoteText text) {
        step();
        written = visit;
        return null;
    }

    public Note sign(Caller by, String visit) {
        step();
        if (!visit.equals(written)) {
            throw Problem.conflict("opd.note.empty");
        }
        now(visit, VisitStatus.DONE);
        signed.add(by.user());
        return null;
    }

    public List<Queue> today(Caller by) {
        return queues.values().stream().map(queue -> new Queue(queue.id(), queue.prefix(), queue.department(), queue.name(), queue.room(), queue.doctor(),
                0, null)).toList();
    }

    public List<VitalReading> of(Caller by, String visit) {
        return measured.containsKey(visit) ? List.of(measured.get(visit)) : List.of();
    }

    public VitalReading take(Caller by, String visit, VitalSigns signs) {
        measured.put(visit, new VitalReading(visit, visit, "", signs, Map.of(), by.user(), Instant.EPOCH));
        return measured.get(visit);
    }

    public Page<Prescription> of(Caller by, String uhid, String cursor, int limit) {
        return Page.all(visits.stream().filter(visit -> visit.uhid().equals(uhid) && prescribed.containsKey(visit.id()))
                .map(visit -> new Prescription("", "", "", uhid, "", "F", null, List.of(), List.of(), "", "", Instant.EPOCH, null))
                .toList());
    }

    public Prescription prescribe(Caller by, NewPrescription wanted) {
        prescribed.merge(wanted.visit(), 1, Integer::sum);
        return null;
    }

    private void step() {
        if (stepsLeft-- == 0) {
            throw new IllegalStateException("killed");
        }
    }

    private Visit now(String id, VisitStatus status) {
        Visit old = visits.get(Integer.parseInt(id));
        Visit visit = new Visit(id, old.uhid(), old.name(), old.sex(), old.birthDate(), old.department(), old.room(), old.token(), status,
                old.openedAt(), old.calledBy(), old.calledAt(), old.calls(), doctors.get(id), old.endedAt());
        visits.set(Integer.parseInt(id), visit);
        return visit;
    }
}
