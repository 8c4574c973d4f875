// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.Component;
import org.openhims.billing.Shifts;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /billing/shift}: the own shift, and drawers to take over. */
@org.osgi.service.component.annotations.Component
public final class ShiftView implements ViewContribution {

    static final Place PLACE = Place.menu("billing/shift", "uibilling.menu.shift", Icon.CLOCK, 52, "billing.payment.take");

    private final Shifts shifts;

    @Activate
    public ShiftView(@Reference Shifts shifts) {
        this.shifts = shifts;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new ShiftPage(session, shifts);
    }
}
