// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openhims.billing.Account;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.NewRefund;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.billing.Refund;
import org.openhims.billing.RefundStatus;
import org.openhims.billing.Refunds;
import org.openhims.billing.Shift;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives money back when two persons want it. What is asked for is set aside of its receipt at once, so that two cannot ask for the same. */
@Component
public final class RefundDesk implements Refunds {

    private final BillingUnit unit;
    private final Clock clock;
    private final ShiftDesk shifts;
    private final Ledger ledger;
    private final Tell tell;

    @Activate
    public RefundDesk(@Reference BillingUnit unit, @Reference Clock clock, @Reference ShiftDesk shifts, @Reference Ledger ledger,
            @Reference Tell tell) {
        this.unit = unit;
        this.clock = clock;
        this.shifts = shifts;
        this.ledger = ledger;
        this.tell = tell;
    }

    private static ReceiptTable receipts(Tx tx) {
        return new ReceiptTable(BillingUnit.sql(tx));
    }

    private static RefundTable refunds(Tx tx) {
        return new RefundTable(BillingUnit.sql(tx));
    }

    @Override
    public Refund request(Caller by, String receipt, NewRefund refund) {
        by.require(BillingPermissions.REFUND_REQUEST);
        Check.amount("amount", refund.amount());
        String reason = Check.reason("reason", refund.reason());
        return unit.tx(by, tx -> {
            if (!receipts(tx).spend(receipt, refund.amount())) {
                throw tooMuch(receipts(tx).get(receipt));
            }
            String id = Ids.next(clock);
            refunds(tx).insert(id, receipt, refund.amount(), reason, by.user(), tx.now());
            return told(tx, BillingPermissions.REFUND_REQUEST, id);
        });
    }

    private static ProblemException tooMuch(Receipt receipt) {
        return receipt.status() == ReceiptStatus.CONFIRMED ? Problem.conflict("billing.refund.above", Map.of("refundable", receipt.left().plain()))
                : Problem.conflict("billing.receipt." + receipt.status());
    }

    private Refund told(Tx tx, String action, String id) {
        Refund refund = refunds(tx).get(id);
        tell.tell(tx, action, refund.uhid(), "refund=" + id + " receipt=" + refund.receipt(),
                new BillingEvent.RefundChanged(id, refund.receipt(), refund.status()));
        return refund;
    }

    @Override
    public Refund approve(Caller by, String id) {
        by.require(BillingPermissions.REFUND_APPROVE);
        return unit.again(by, tx -> {
            Refund refund = waiting(tx, id);
            if (refund.requestedBy().equals(by.user())) {
                throw Problem.conflict("billing.refund.second");
            }
            Receipt receipt = receipts(tx).get(refund.receipt());
            if (receipt.bill() != null) {
                new BillTable(BillingUnit.sql(tx), by.locale()).refunded(receipt.bill(), refund.amount());
                new ChargeTable(BillingUnit.sql(tx), by.locale()).refunded(receipt.bill());
            }
            Shift shift = shifts.current(tx, refund.requestedBy());
            refunds(tx).decide(id, RefundStatus.APPROVED, by.user(), tx.now(), null, shift.id());
            ledger.post(tx, new Ledger.About(shift.id(), receipt.bill(), receipt.receipt(), id),
                    receipt.bill() == null ? Account.ADVANCES : Account.REFUNDS, Ledger.till(receipt.mode()), refund.amount());
            return told(tx, BillingPermissions.REFUND_APPROVE, id);
        });
    }

    private static Refund waiting(Tx tx, String id) {
        Refund refund = refunds(tx).lock(id);
        if (refund.status() != RefundStatus.PENDING) {
            throw Problem.conflict("billing.refund." + refund.status());
        }
        return refund;
    }

    @Override
    public Refund reject(Caller by, String id, String note) {
        String why = Check.reason("note", note);
        return unit.tx(by, tx -> {
            Refund refund = waiting(tx, id);
            if (!refund.requestedBy().equals(by.user())) {
                by.require(BillingPermissions.REFUND_APPROVE);
            }
            refunds(tx).decide(id, RefundStatus.REJECTED, by.user(), tx.now(), why, null);
            receipts(tx).unspend(refund.receipt(), refund.amount());
            return told(tx, BillingPermissions.REFUND_APPROVE, id);
        });
    }

    @Override
    public Page<Refund> list(Caller by, RefundStatus status, String cursor, int limit) {
        by.require(BillingPermissions.RECEIPT_READ);
        Check.limit(limit);
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.RECEIPT_READ, null, "refunds");
            List<Refund> found = refunds(tx).list(status, Check.before(cursor));
            return Page.of(found.subList(0, Math.min(found.size(), limit + 1)), limit, Refund::id);
        });
    }
}
