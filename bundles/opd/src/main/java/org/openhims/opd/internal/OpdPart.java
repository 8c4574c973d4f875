// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Visit;
import org.openhims.opd.internal.schedule.AppointmentTable;
import org.openhims.opd.schedule.Appointment;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.text.Texts;
import org.openhims.registration.MergePart;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The department's part in merges: visits, each with its note, vital signs and prescriptions. */
@Component
public final class OpdPart implements MergePart {

    /** What goes with its visit. */
    private static final List<String> OF_VISIT = List.of("update opd_note set uhid = ? where visit = ?",
            "update opd_vitals set uhid = ? where visit = ?", "update opd_rx set uhid = ? where visit = ?",
            "update opd_case set uhid = ? where visit = ?");
    private static final String APPOINTMENT = "appointment";

    private final OpdUnit unit;
    private final Register register;
    private final Tell tell;
    private final Texts texts;

    @Activate
    public OpdPart(@Reference OpdUnit unit, @Reference Register register, @Reference Tell tell, @Reference Texts texts) {
        this.unit = unit;
        this.register = register;
        this.tell = tell;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "opd";
    }

    @Override
    public List<Fact> written(Caller by, String uhid, Instant from, Instant until) {
        return unit.tx(by, tx -> {
            tx.audit("opd.visit.read", uhid, "merge");
            Stream<Fact> visits = new VisitTable(OpdUnit.sql(tx)).written(uhid, from, until).stream().map(visit -> new Fact("visit", visit.id(),
                    visit.openedAt(), texts.text(by.locale(), "opd.record.visit", visit.department()) + ' ' + visit.token().label(), true));
            Stream<Fact> appointments = new AppointmentTable(OpdUnit.sql(tx)).written(uhid, from, until).stream().map(one -> new Fact(APPOINTMENT,
                    one.id(), one.bookedAt(), texts.text(by.locale(), "opd.record.appointment", one.queue()), true));
            return Stream.concat(visits, appointments).toList();
        });
    }

    @Override
    public void assign(Caller by, String kind, String id, String from, String to) {
        Patient patient = register.patient(by, to);
        if (kind.equals(APPOINTMENT)) {
            assignAppointment(by, id, from, patient);
            return;
        }
        try {
            assign(by, id, from, patient);
        } catch (ConstraintViolation open) {
            // The other patient waits in the same queue already.
            throw Problem.conflict("opd.visit.open");
        }
    }

    private void assignAppointment(Caller by, String id, String from, Patient patient) {
        unit.tx(by, tx -> {
            AppointmentTable appointments = new AppointmentTable(OpdUnit.sql(tx));
            appointments.lockPatients(Set.of(patient.uhid()));
            Appointment one = appointments.lock(id);
            if (appointments.overlapping(Set.of(patient.uhid()), one.startsAt(), one.endsAt(), id).isPresent()) {
                throw Problem.conflict("opd.appointment.overlap");
            }
            if (appointments.move(id, from, patient)) {
                tell.tell(tx, "opd.appointment.book", patient.uhid(), "appointment=" + id, OpdEvent.REASSIGNED,
                        new OpdEvent.Reassigned(id, from, patient.uhid()));
                tx.audit("opd.appointment.book", from, "appointment=" + id);
            }
            return null;
        });
    }

    private void assign(Caller by, String id, String from, Patient patient) {
        unit.tx(by, tx -> {
            VisitTable visits = new VisitTable(OpdUnit.sql(tx));
            if (visits.move(visits.lock(id), from, patient)) {
                OF_VISIT.forEach(move -> OpdUnit.sql(tx).update(move, patient.uhid(), id));
                Visit moved = visits.get(id);
                tell.tell(tx, "opd.visit.open", moved, new OpdEvent.Reassigned(id, from, patient.uhid()));
                tell.tell(tx, "opd.visit.open", from, id, new OpdEvent.Reassigned(id, from, patient.uhid()));
            }
            return null;
        });
    }
}
