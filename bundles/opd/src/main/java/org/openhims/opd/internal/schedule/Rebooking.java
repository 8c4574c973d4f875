// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.Tell;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.AppointmentEvent;
import org.openhims.opd.schedule.AppointmentStatus;
import org.openhims.platform.store.Tx;

/** Puts appointments on the list of those to whom another time is to be given. */
final class Rebooking {

    private Rebooking() {
    }

    /** Left alone when it was cancelled meanwhile. */
    static void open(Tx tx, Tell tell, String permission, Appointment found, String reason) {
        AppointmentTable appointments = new AppointmentTable(OpdUnit.sql(tx));
        if (appointments.lock(found.id()).status() == AppointmentStatus.BOOKED) {
            appointments.leavePlace(found.id(), AppointmentStatus.TO_REBOOK, reason);
            AppointmentEvent event = new AppointmentEvent.Rebook(found.id(), found.queue(), found.startsAt());
            tell.tell(tx, permission, found.uhid(), "appointment=" + found.id(), event.type(), event);
        }
    }
}
