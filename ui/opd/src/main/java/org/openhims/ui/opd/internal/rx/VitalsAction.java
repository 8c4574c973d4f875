// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import java.util.Set;
import org.openhims.opd.Vitals;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes vital signs in a visit. */
@Component
public final class VitalsAction implements PatientAction {

    private final Vitals vitals;

    @Activate
    public VitalsAction(@Reference Vitals vitals) {
        this.vitals = vitals;
    }

    @Override
    public Button button() {
        return new Button("vitals", "uiopd.vitals.take", Icon.STETHOSCOPE, FKey.F2, 10, "opd.vitals.write", Set.of(Moment.VISIT));
    }

    @Override
    public void run(Session session, String uhid) {
        run(session, uhid, null);
    }

    @Override
    public void run(Session session, String uhid, String visit) {
        new VitalsDialog(session, vitals, uhid, visit).open();
    }
}
