// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openhims.billing.Bill;
import org.openhims.billing.Charge;
import org.openhims.billing.ChargeStatus;
import org.openhims.billing.InterimBill;
import org.openhims.billing.InterimBills;
import org.openhims.billing.Receipt;
import org.openhims.platform.Money;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds up what is open of a patient. */
@Component
public final class InterimDesk implements InterimBills {

    private static final Set<ChargeStatus> WAITING = Set.of(ChargeStatus.OPEN, ChargeStatus.UNPRICED);

    private final BillingUnit unit;
    private final Register register;
    private final Facility facility;
    private final InterimPaper paper;

    @Activate
    public InterimDesk(@Reference BillingUnit unit, @Reference Register register, @Reference Facility facility, @Reference InterimPaper paper) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.paper = paper;
    }

    @Override
    public InterimBill of(Caller by, String uhid) {
        return summed(by, uhid, "interim bill");
    }

    @Override
    public Sheet sheet(Caller by, String uhid, Sheet.Paper size) {
        return paper.of(by.locale(), summed(by, uhid, "interim bill print"), size);
    }

    private InterimBill summed(Caller by, String uhid, String why) {
        by.require(BillingPermissions.BILL_READ);
        Patient patient = register.patient(by, uhid);
        Set<String> uhids = register.uhids(by, uhid);
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.BILL_READ, patient.uhid(), why);
            return summed(tx, patient, uhids);
        });
    }

    private InterimBill summed(Tx tx, Patient patient, Set<String> uhids) {
        Sql sql = BillingUnit.sql(tx);
        ChargeTable charges = new ChargeTable(sql, tx.by().locale());
        List<Charge> waiting = uhids.stream().flatMap(number -> charges.shown(number, facility.day(tx.now())).stream())
                .filter(charge -> WAITING.contains(charge.status())).sorted(Comparator.comparing(Charge::at)).toList();
        List<Bill> bills = uhids.stream().flatMap(number -> new BillTable(sql, tx.by().locale()).open(number).stream())
                .sorted(Comparator.comparing(Bill::id).reversed()).toList();
        List<Receipt> deposits = uhids.stream().flatMap(number -> new ReceiptTable(sql).deposits(number).stream()).toList();
        Money charged = sum(waiting.stream().filter(charge -> charge.status() == ChargeStatus.OPEN).toList(), Charge::amount);
        Money owed = sum(bills, Bill::owed);
        Money advance = sum(deposits, Receipt::left);
        return new InterimBill(patient.uhid(), patient.name(), waiting, bills, charged, owed, advance, charged.plus(owed).minus(advance), tx.now());
    }

    private static <T> Money sum(Collection<T> all, Function<T, Money> amount) {
        return all.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
