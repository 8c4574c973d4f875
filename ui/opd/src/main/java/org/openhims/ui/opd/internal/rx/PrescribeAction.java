// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import java.util.List;
import java.util.Set;
import org.openhims.opd.DrugChecks;
import org.openhims.opd.Drugs;
import org.openhims.opd.NoteTemplate;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Prescriptions;
import org.openhims.opd.RxLine;
import org.openhims.opd.Templates;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prescribes for the patient of an open visit. */
@Component
public final class PrescribeAction implements PatientAction {

    private final Drugs drugs;
    private final DrugChecks checks;
    private final Prescriptions prescriptions;
    private final OpdDesk desk;
    private final Templates templates;

    @Activate
    public PrescribeAction(@Reference Drugs drugs, @Reference DrugChecks checks, @Reference Prescriptions prescriptions, @Reference OpdDesk desk,
            @Reference Templates templates) {
        this.drugs = drugs;
        this.checks = checks;
        this.prescriptions = prescriptions;
        this.desk = desk;
        this.templates = templates;
    }

    @Override
    public Button button() {
        return new Button("prescribe", "uiopd.rx.prescribe", Icon.NOTE, FKey.F8, 20, "opd.prescription.write", Set.of(Moment.VISIT));
    }

    @Override
    public void run(Session session, String uhid) {
        run(session, uhid, null);
    }

    @Override
    public void run(Session session, String uhid, String visit) {
        new PrescribeDialog(session, drugs, checks, prescriptions, uhid, visit, usual(session, visit)).open();
    }

    /** What the department of the visit usually prescribes. */
    private List<RxLine> usual(Session session, String visit) {
        if (visit == null || !session.may("opd.visit.read") || !session.may("opd.queue.read")) {
            return List.of();
        }
        return templates.of(session.caller(), desk.get(session.caller(), visit).department()).map(NoteTemplate::drugs).orElse(List.of());
    }
}
