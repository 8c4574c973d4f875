// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import java.util.Set;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabOrders;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders tests for the patient in front of the doctor. */
@Component
public final class OrderAction implements PatientAction {

    private final LabCatalogue catalogue;
    private final LabOrders orders;

    @Activate
    public OrderAction(@Reference LabCatalogue catalogue, @Reference LabOrders orders) {
        this.catalogue = catalogue;
        this.orders = orders;
    }

    @Override
    public Button button() {
        return new Button("lab-order", "uilab.order", Icon.FLASK, FKey.F9, 30, "lab.order", Set.of(Moment.PATIENT, Moment.VISIT));
    }

    @Override
    public void run(Session session, String uhid) {
        run(session, uhid, null);
    }

    @Override
    public void run(Session session, String uhid, String visit) {
        new OrderDialog(session, catalogue.tests(session.caller()), orders, uhid, visit).open();
    }
}
