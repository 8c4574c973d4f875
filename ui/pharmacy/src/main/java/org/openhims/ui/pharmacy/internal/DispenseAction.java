// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import java.util.Set;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Component;

/** From a scanned card to what waits for the patient at the pharmacy. */
@Component
public final class DispenseAction implements PatientAction {

    @Override
    public Button button() {
        return new Button("dispense", "uipharm.dispense", Icon.PLUS, FKey.F4, 60, "pharmacy.dispense", Set.of(Moment.PATIENT));
    }

    @Override
    public void run(Session session, String uhid) {
        session.go(CounterView.PLACE.path() + '/' + uhid);
    }
}
