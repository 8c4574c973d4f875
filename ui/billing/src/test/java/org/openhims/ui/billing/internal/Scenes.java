// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.openhims.billing.Balance;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.Category;
import org.openhims.billing.Charge;
import org.openhims.billing.ChargeStatus;
import org.openhims.billing.DayBook;
import org.openhims.billing.GstLine;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Price;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.billing.Refund;
import org.openhims.billing.RefundStatus;
import org.openhims.billing.Shift;
import org.openhims.billing.ShiftStatus;
import org.openhims.billing.TariffItem;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.platform.Money;

/** What the screens show in the tests. */
final class Scenes {

    static final String UHID = "0700000000019";
    static final String NUMBER = "C1-2627-000001";

    private Scenes() {
    }

    static Charge charge(String id, ChargeStatus status) {
        Money price = status == ChargeStatus.UNPRICED ? null : Money.rupees(10);
        return new Charge(id, UHID, "OPD registration", "OPD-REG", 1, price, price, 0, Category.GENERAL, status, null, "opd.visit.opened", "v",
                TestSession.NOW, null);
    }

    static Bill bill(BillStatus status, int rupees) {
        Money total = Money.rupees(rupees);
        return new Bill("b", "B-2627-000001", UHID, "Sunita", Category.GENERAL, status, List.of(), total, Money.ZERO, Money.ZERO,
                status == BillStatus.OPEN ? total : Money.ZERO, Money.ZERO, TestSession.NOW, "cashier");
    }

    static Receipt receipt(PaymentMode mode, ReceiptStatus status) {
        return new Receipt(NUMBER, "b", UHID, "Sunita", Money.rupees(10), mode, status, null, "C1", Money.ZERO, TestSession.NOW, "cashier", "s",
                null, status == ReceiptStatus.PENDING ? "upi://pay?pa=x@y&am=10.00" : null);
    }

    static Refund refund(String by) {
        return new Refund("f", NUMBER, UHID, "Sunita", Money.rupees(10), PaymentMode.CASH, "Doctor on leave", RefundStatus.PENDING, by,
                TestSession.NOW, null, null, null);
    }

    static Shift shift(String user, ShiftStatus status) {
        Money counted = status == ShiftStatus.OPEN ? null : Money.rupees(510);
        return new Shift("s", "C1", user, status, Money.rupees(500), TestSession.NOW, Money.rupees(10), counted, counted,
                counted == null ? null : Money.ZERO, null, null, null);
    }

    static DayBook book(int rupees) {
        return new DayBook(LocalDate.of(2026, 11, 22), List.of(new DayBook.Mode(PaymentMode.CASH, Money.rupees(70), Money.rupees(20))),
                Collections.nCopies(24, Money.rupees(3)), Money.rupees(90), Money.rupees(rupees), Money.rupees(20), 7, 1);
    }

    static Balance balance(int ledger) {
        return new Balance(Money.rupees(50), Money.rupees(50), Money.rupees(ledger), Money.ZERO);
    }

    static GstLine gst() {
        return new GstLine(12, Money.rupees(112), Money.rupees(100), Money.rupees(6), Money.rupees(6));
    }

    static TariffItem item() {
        return new TariffItem("ECG", "Electrocardiogram", "ईसीजी", 0, null, List.of(new Price(Category.GENERAL, LocalDate.of(2026, 4, 1), null,
                Money.rupees(50))));
    }
}
