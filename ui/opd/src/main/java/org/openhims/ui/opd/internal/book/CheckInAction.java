// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import java.util.Set;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Visit;
import org.openhims.opd.schedule.Appointments;
import org.openhims.opd.schedule.CheckIn;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From the scanned card of who has an appointment today to the token: one key. */
@Component
public final class CheckInAction implements PatientAction {

    private final Appointments appointments;
    private final OpdDesk desk;

    @Activate
    public CheckInAction(@Reference Appointments appointments, @Reference OpdDesk desk) {
        this.appointments = appointments;
        this.desk = desk;
    }

    @Override
    public Button button() {
        return new Button("checkin", "uiopd.checkin", Icon.CHECK, null, 18, "opd.visit.open", Set.of(Moment.PATIENT));
    }

    @Override
    public void run(Session session, String uhid) {
        session.attempt(() -> {
            Visit visit = appointments.checkIn(session.caller(), new CheckIn(uhid, null));
            session.say(session.t("uiopd.token.given", visit.token().label(), visit.room()));
            session.print(desk.slip(session.caller(), visit.id()));
        });
    }
}
