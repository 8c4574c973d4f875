// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.plan;

import java.util.Set;
import org.openhims.opd.Plans;
import org.openhims.opd.Surveillance;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settles what comes after a visit. */
@Component
public final class PlanAction implements PatientAction {

    private final Plans plans;
    private final Surveillance surveillance;

    @Activate
    public PlanAction(@Reference Plans plans, @Reference Surveillance surveillance) {
        this.plans = plans;
        this.surveillance = surveillance;
    }

    @Override
    public Button button() {
        return new Button("plan", "uiopd.plan", Icon.CLOCK, null, 40, "opd.note.write", Set.of(Moment.VISIT));
    }

    @Override
    public void run(Session session, String uhid) {
        run(session, uhid, null);
    }

    @Override
    public void run(Session session, String uhid, String visit) {
        session.attempt(() -> new PlanDialog(session, plans, surveillance, uhid, visit).open());
    }
}
