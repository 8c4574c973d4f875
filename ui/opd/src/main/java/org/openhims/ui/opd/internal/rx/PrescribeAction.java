// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import java.util.Set;
import org.openhims.opd.DrugChecks;
import org.openhims.opd.Drugs;
import org.openhims.opd.Prescriptions;
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

    @Activate
    public PrescribeAction(@Reference Drugs drugs, @Reference DrugChecks checks, @Reference Prescriptions prescriptions) {
        this.drugs = drugs;
        this.checks = checks;
        this.prescriptions = prescriptions;
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
        new PrescribeDialog(session, drugs, checks, prescriptions, uhid, visit).open();
    }
}
