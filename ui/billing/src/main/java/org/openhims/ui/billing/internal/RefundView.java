// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.Component;
import org.openhims.billing.Refunds;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /billing/refunds}: refunds that wait for a second person. */
@org.osgi.service.component.annotations.Component
public final class RefundView implements ViewContribution {

    static final Place PLACE = Place.menu("billing/refunds", "uibilling.menu.refunds", Icon.UNDO, 51, "billing.receipt.read");

    private final Refunds refunds;

    @Activate
    public RefundView(@Reference Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new RefundPage(session, refunds, rest);
    }
}
