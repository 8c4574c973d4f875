// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.Queues;
import org.openhims.opd.schedule.Appointments;
import org.openhims.opd.schedule.Schedules;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /appointments}: the book of a day; {@code /appointments/leave}: leave, and those to be given another time;
 * {@code /appointments/schedules}: when each doctor may be booked.
 */
@org.osgi.service.component.annotations.Component
public final class BookView implements ViewContribution {

    static final String PATH = "appointments";
    static final String LEAVE = "leave";
    static final String SCHEDULES = "schedules";

    private final Schedules schedules;
    private final Appointments appointments;
    private final OpdDesk desk;
    private final OpdSetup setup;
    private final Queues queues;

    @Activate
    public BookView(@Reference Schedules schedules, @Reference Appointments appointments, @Reference OpdDesk desk, @Reference OpdSetup setup,
            @Reference Queues queues) {
        this.setup = setup;
        this.queues = queues;
        this.schedules = schedules;
        this.appointments = appointments;
        this.desk = desk;
    }

    @Override
    public Place place() {
        return Place.menu(PATH, "uiopd.menu.book", Icon.CLOCK, 22, "opd.appointment.read");
    }

    /** What follows in the address is the appointment to which another time is given. */
    @Override
    public Component open(Session session, String rest) {
        Doctors doctors = Doctors.of(session, setup);
        if (rest.equals(SCHEDULES)) {
            return new SchedulePage(session, schedules, session.may("opd.queue.read") ? queues.today(session.caller()) : List.of(), doctors);
        }
        return rest.equals(LEAVE) ? new LeavePage(session, schedules, appointments, doctors)
                : new BookPage(session, schedules, appointments, desk, doctors, rest);
    }
}
