// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.BillingEvent;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.text.Texts;
import org.openhims.registration.MergeGuard;
import org.openhims.registration.MergePart;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Billing's part in merges: a bill of either that is not settled stands in the way; bills go to whose they are with their receipts. */
@Component
public final class BillingPart implements MergePart, MergeGuard {

    private static final String PENDING = "select count(*) from billing_refund f join billing_receipt r on r.receipt_number = f.receipt "
            + "where r.uhid = ? and f.status = 'PENDING'";

    private final BillingUnit unit;
    private final Register register;
    private final Tell tell;
    private final Texts texts;

    @Activate
    public BillingPart(@Reference BillingUnit unit, @Reference Register register, @Reference Tell tell, @Reference Texts texts) {
        this.unit = unit;
        this.register = register;
        this.tell = tell;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "billing";
    }

    @Override
    public List<String> objections(Caller by, String survivor, String retired) {
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.BILL_READ, survivor, "merge");
            tx.audit(BillingPermissions.BILL_READ, retired, "merge");
            return Stream.of(survivor, retired).flatMap(uhid -> objections(BillingUnit.sql(tx), by, uhid).stream()).toList();
        });
    }

    private List<String> objections(Sql sql, Caller by, String uhid) {
        Stream<String> bills = sql.list("select bill_number from billing_bill where uhid = ? and status = 'OPEN' order by id", row -> row.getString(1),
                uhid).stream().map(number -> texts.text(by.locale(), "billing.merge.open", number, uhid));
        Stream<String> refunds = sql.number(PENDING, uhid) == 0 ? Stream.empty() : Stream.of(texts.text(by.locale(), "billing.merge.refund", uhid));
        return Stream.concat(bills, refunds).toList();
    }

    @Override
    public List<Fact> written(Caller by, String uhid, Instant from, Instant until) {
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.BILL_READ, uhid, "merge");
            return new BillTable(BillingUnit.sql(tx), by.locale()).written(uhid, from, until).stream().map(bill -> new Fact("bill", bill.id(),
                    bill.madeAt(), texts.text(by.locale(), "billing.paper.bill", bill.number()), bill.status() != BillStatus.CANCELLED)).toList();
        });
    }

    @Override
    public void assign(Caller by, String kind, String id, String from, String to) {
        Patient patient = register.patient(by, to);
        unit.tx(by, tx -> {
            Sql sql = BillingUnit.sql(tx);
            Bill bill = new BillTable(sql, by.locale()).lock(id);
            if (sql.update("update billing_bill set uhid = ?, name = ? where id = ? and uhid = ?", patient.uhid(), patient.name(), id, from) == 1) {
                sql.update("update billing_receipt set uhid = ?, name = ? where bill = ?", patient.uhid(), patient.name(), id);
                sql.update("update billing_charge set uhid = ? where bill = ?", patient.uhid(), id);
                BillingEvent moved = new BillingEvent.Reassigned(bill.id(), from, patient.uhid());
                tell.tell(tx, BillingPermissions.BILL_WRITE, patient.uhid(), "bill=" + id, moved);
                tell.tell(tx, BillingPermissions.BILL_WRITE, from, "bill=" + id, moved);
            }
            return null;
        });
    }
}
