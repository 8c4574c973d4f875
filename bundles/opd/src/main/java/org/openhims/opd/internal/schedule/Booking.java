// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.AppointmentStatus;
import org.openhims.opd.schedule.NewAppointment;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Via;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Patient;

/**
 * Takes a place in a slot, within one transaction. It holds the schedule's row and then the patient's, in this order always, so that what it
 * counts stays so until the commit.
 */
final class Booking {

    private final Tx tx;
    private final Facility facility;
    private final Clock clock;
    private final AppointmentTable appointments;

    Booking(Tx tx, Facility facility, Clock clock) {
        this.tx = tx;
        this.facility = facility;
        this.clock = clock;
        this.appointments = new AppointmentTable(OpdUnit.sql(tx));
    }

    /** @param insteadOf the appointment that this one replaces; null for none */
    Appointment book(NewAppointment wish, Patient patient, Set<String> uhids, String insteadOf) {
        Via via = wish.via() == null ? Via.COUNTER : wish.via();
        Schedule schedule = new ScheduleTable(OpdUnit.sql(tx)).lock(wish.schedule());
        SlotTimes.Span slot = slot(schedule, wish, via);
        appointments.lockPatients(uhids);
        appointments.overlapping(uhids, slot.startsAt(), slot.endsAt(), insteadOf).ifPresent(other -> {
            throw Problem.conflict("opd.appointment.overlap", Map.of("appointment", other.id()));
        });
        Filling.Seat seat = Filling.of(schedule, slot.startsAt(), appointments.held(slot.day())).seat(wish, via);
        Appointment made = new Appointment(Ids.next(clock), patient.uhid(), patient.name(), schedule.id(), schedule.queue(), schedule.doctor(),
                slot.startsAt(), slot.endsAt(), via, seat.overbooked(), AppointmentStatus.BOOKED, null, null, null, tx.by().user(), tx.now());
        appointments.insert(made, slot.day(), seat.place(), seat.online());
        return made;
    }

    private SlotTimes.Span slot(Schedule schedule, NewAppointment wish, Via via) {
        SlotTimes.Span slot = new SlotTimes(facility.zone()).at(schedule, wish.startsAt());
        if (slot == null) {
            throw Problem.conflict("opd.slot.none");
        }
        if (!slot.endsAt().isAfter(tx.now())) {
            throw Problem.conflict("opd.slot.past");
        }
        if (new LeaveTable(OpdUnit.sql(tx)).closed(schedule, slot.day())) {
            throw Problem.conflict("opd.slot.closed");
        }
        new Check().that(via != Via.WALK_IN || slot.day().equals(facility.day(tx.now())), "via", "opd.walk-in").done();
        return slot;
    }
}
