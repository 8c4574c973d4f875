// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import java.util.Set;
import org.openhims.opd.Consultation;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.Problem;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From a scanned card to today's visit in one key. */
@Component
public final class OpenVisitAction implements PatientAction {

    private static final int RECENT = 10;

    private final Consultation consultation;

    @Activate
    public OpenVisitAction(@Reference Consultation consultation) {
        this.consultation = consultation;
    }

    @Override
    public Button button() {
        return new Button("visit", "uiopd.visit.open", Icon.STETHOSCOPE, FKey.F2, 10, "opd.note.write", Set.of(Moment.PATIENT));
    }

    @Override
    public void run(Session session, String uhid) {
        Visit visit = consultation.of(session.caller(), uhid, null, RECENT).items().stream()
                .filter(v -> v.status() != VisitStatus.DONE && v.status() != VisitStatus.CANCELLED).findFirst()
                .orElseThrow(() -> Problem.unknown("opd.visit.unknown"));
        if (visit.status() == VisitStatus.CALLED) {
            consultation.open(session.caller(), visit.id());
        }
        session.go("visit/" + visit.id());
    }
}
