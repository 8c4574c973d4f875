// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.Charge;
import org.openhims.billing.ChargeStatus;
import org.openhims.billing.Charges;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the cashier sees of charges, and does to them. */
@Component
public final class ChargeDesk implements Charges {

    private final BillingUnit unit;
    private final Register register;
    private final Facility facility;
    private final Tell tell;

    @Activate
    public ChargeDesk(@Reference BillingUnit unit, @Reference Register register, @Reference Facility facility, @Reference Tell tell) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.tell = tell;
    }

    private static ChargeTable charges(Tx tx) {
        return new ChargeTable(BillingUnit.sql(tx), tx.by().locale());
    }

    static ProblemException wrongState(Charge charge) {
        return Problem.conflict("billing.charge." + charge.status().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Charge> of(Caller by, String uhid) {
        by.require(BillingPermissions.BILL_READ);
        Set<String> uhids = register.uhids(by, uhid);
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.BILL_READ, uhid, "charges");
            return uhids.stream().flatMap(number -> charges(tx).shown(number, facility.day(tx.now())).stream()).toList();
        });
    }

    @Override
    public Page<Charge> unpriced(Caller by, String cursor, int limit) {
        by.require(BillingPermissions.BILL_READ);
        Check.limit(limit);
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.BILL_READ, null, "unpriced");
            List<Charge> found = charges(tx).unpriced(cursor == null ? "" : cursor);
            return Page.of(found.subList(0, Math.min(found.size(), limit + 1)), limit, Charge::id);
        });
    }

    @Override
    public Charge price(Caller by, String id, Money price) {
        by.require(BillingPermissions.BILL_WRITE);
        Check.amount("price", price);
        return unit.tx(by, tx -> {
            Charge charge = charges(tx).lock(id);
            if (charge.status() != ChargeStatus.UNPRICED) {
                throw wrongState(charge);
            }
            charges(tx).price(id, price);
            return told(tx, BillingPermissions.BILL_WRITE, id);
        });
    }

    @Override
    public Charge waive(Caller by, String id, String reason) {
        by.require(BillingPermissions.WAIVE);
        String why = Check.reason("reason", reason);
        return unit.tx(by, tx -> {
            Charge charge = charges(tx).lock(id);
            if (charge.status() != ChargeStatus.OPEN && charge.status() != ChargeStatus.UNPRICED) {
                throw wrongState(charge);
            }
            charges(tx).status(id, ChargeStatus.CANCELLED, why);
            return told(tx, BillingPermissions.WAIVE, id);
        });
    }

    private Charge told(Tx tx, String action, String id) {
        Charge charge = charges(tx).get(id);
        tell.tell(tx, action, charge.uhid(), "charge=" + id, new BillingEvent.ChargeChanged(id, charge.status()));
        return charge;
    }
}
