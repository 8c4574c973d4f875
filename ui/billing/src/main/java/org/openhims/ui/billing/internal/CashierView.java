// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.Component;
import org.openhims.billing.Bills;
import org.openhims.billing.Charges;
import org.openhims.billing.InterimBills;
import org.openhims.billing.Payments;
import org.openhims.billing.Tariff;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /cashier}: what a patient has to pay, and paying it. */
@org.osgi.service.component.annotations.Component
public final class CashierView implements ViewContribution {

    static final Place PLACE = Place.menu("cashier", "uibilling.menu.cashier", Icon.CARD, 50, "billing.payment.take");

    private final Charges charges;
    private final Bills bills;
    private final Payments payments;
    private final Tariff tariff;
    private final InterimBills interim;

    @Activate
    public CashierView(@Reference Charges charges, @Reference Bills bills, @Reference Payments payments, @Reference Tariff tariff,
            @Reference InterimBills interim) {
        this.charges = charges;
        this.bills = bills;
        this.payments = payments;
        this.tariff = tariff;
        this.interim = interim;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new CashierPage(session, charges, bills, payments, tariff, interim, rest);
    }
}
