// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import java.util.Set;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Component;

/** From a scanned card to what the patient has to pay. */
@Component
public final class BillAction implements PatientAction {

    @Override
    public Button button() {
        return new Button("bill", "uibilling.action", Icon.CARD, null, 60, "billing.payment.take", Set.of(Moment.PATIENT));
    }

    @Override
    public void run(Session session, String uhid) {
        session.go("cashier/" + uhid);
    }
}
