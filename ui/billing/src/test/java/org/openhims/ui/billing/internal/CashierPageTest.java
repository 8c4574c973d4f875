// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.Bills;
import org.openhims.billing.Charge;
import org.openhims.billing.ChargeStatus;
import org.openhims.billing.Charges;
import org.openhims.billing.InterimBill;
import org.openhims.billing.InterimBills;
import org.openhims.billing.NewBill;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Payments;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.billing.Tariff;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.print.Sheet;

class CashierPageTest {

    private final List<Charge> open = new ArrayList<>(List.of(Scenes.charge("c1", ChargeStatus.OPEN), Scenes.charge("c2", ChargeStatus.UNPRICED)));
    private final List<Bill> owed = new ArrayList<>();
    private final List<Receipt> taken = new ArrayList<>();
    private final List<NewBill> billed = new ArrayList<>();
    private final List<NewPayment> paid = new ArrayList<>();
    private Money advance = Money.ZERO;
    private final Fake<Charges> charges = Fake.of(Charges.class).on("of", args -> List.copyOf(open));
    private final Fake<Bills> bills = Fake.of(Bills.class).on("of", args -> Page.all(owed)).on("make", args -> {
        billed.add((NewBill) args.get(0));
        open.clear();
        return Scenes.bill(BillStatus.OPEN, 10);
    });
    private final Fake<Payments> payments = Fake.of(Payments.class).on("advance", args -> advance).on("list", args -> Page.all(taken))
            .on("sheet", args -> new Sheet("receipt", Sheet.Paper.SLIP, Locale.ENGLISH, List.of())).on("pay", args -> {
                NewPayment payment = (NewPayment) args.get(1);
                paid.add(payment);
                taken.add(Scenes.receipt(payment.mode(), payment.mode() == PaymentMode.UPI ? ReceiptStatus.PENDING : ReceiptStatus.CONFIRMED));
                return taken.get(0);
            }).on("deposit", args -> {
                paid.add((NewPayment) args.get(1));
                return Scenes.receipt(PaymentMode.CASH, ReceiptStatus.CONFIRMED);
            }).on("confirm", args -> {
                taken.set(0, Scenes.receipt(PaymentMode.UPI, ReceiptStatus.CONFIRMED));
                return taken.get(0);
            });
    private final Fake<InterimBills> interim = Fake.of(InterimBills.class).on("of", args -> new InterimBill(Scenes.UHID, "Sunita", List.of(), List.of(),
            Money.rupees(10), Money.rupees(20), Money.rupees(100), new Money(-7000), TestSession.NOW))
            .on("sheet", args -> new Sheet("interim", Sheet.Paper.A5, Locale.ENGLISH, List.of()));
    private final Fake<Tariff> tariff = Fake.of(Tariff.class).on("find", args -> "ecg".equals(args.get(0)) ? List.of(Scenes.item()) : List.of());
    private final TestSession session = TestSession.of("cashier", "billing.payment.take", "billing.bill.write", "billing.refund.request");
    private TestWindow window = window(Scenes.UHID);

    private TestWindow window(String rest) {
        return TestWindow.of(new CashierView(charges.service(), bills.service(), payments.service(), tariff.service(), interim.service()).open(session, rest));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void anew() {
        window.close();
        window = window(Scenes.UHID);
    }

    @Test
    void aScannedCardLeadsToThePatient() {
        try (TestWindow empty = window("")) {
            assertTrue(empty.text().contains("Who pays?"));
            empty.scan("cashier-patient", "07 0000 0000 019");
            assertEquals("cashier/" + Scenes.UHID, session.gone);
        }
    }

    @Test
    void openChargesArePaidByOneKeyAndTheReceiptIsPrinted() {
        assertTrue(window.sees("cashier-charges-c1") && window.text().contains("No price yet") && window.text().contains("₹10.00"));
        window.click("cashier-pay-cash");
        assertEquals(List.of("c1"), billed.get(0).charges());
        assertEquals(List.of(new NewPayment(Money.rupees(10), PaymentMode.CASH, null)), paid);
        assertEquals(1, session.printed.size());
        assertTrue(window.sees("cashier-receipts-" + Scenes.NUMBER));
    }

    @Test
    void whatIsSetAsideIsNotBilled() {
        window.click("cashier-without-c1");
        assertFalse(window.sees("cashier-charges-c1"));
        assertFalse(window.find("cashier-pay-cash").isPresent());
    }

    @Test
    void anItemIsAddedByCodeAndNumber() {
        window.scan("cashier-item", "2 ecg");
        assertTrue(window.text().contains("ECG × 2"));
        window.scan("cashier-item", "moon");
        assertEquals(List.of("Nothing in the tariff is called so."), session.said);
        window.click("cashier-pay-card");
        assertEquals(List.of(new NewBill.Line("ECG", 2)), billed.get(0).lines());
    }

    @Test
    void anUnpaidBillIsPaidFirst() {
        owed.add(Scenes.bill(BillStatus.OPEN, 30));
        anew();
        assertTrue(window.text().contains("Owed on bill B-2627-000001"));
        window.click("cashier-pay-cash");
        assertEquals(List.of(), billed);
        assertEquals(Money.rupees(30), paid.get(0).amount());
    }

    @Test
    void aPartIsPaidWhereItIsTyped() {
        owed.add(Scenes.bill(BillStatus.OPEN, 30));
        anew();
        window.type("cashier-part", "₹12.50");
        window.click("cashier-pay-cash");
        assertEquals(new Money(1250), paid.get(0).amount());
        window.type("cashier-part", "much");
        window.click("cashier-pay-cash");
        assertEquals(1, paid.size());
    }

    @Test
    void theInterimBillIsPrintedAndADepositTaken() {
        assertTrue(window.text().contains("In favour of the patient") && window.text().contains("₹70.00"), window.text());
        window.click("cashier-interim");
        assertEquals("interim", session.printed.get(0));
        window.type("cashier-deposit", "500");
        window.click("cashier-deposit-cash");
        assertEquals(List.of(new NewPayment(Money.rupees(500), PaymentMode.CASH, null)), paid);
        assertEquals(2, session.printed.size());
    }

    @Test
    void upiShowsACodeUntilTheBankHasIt() {
        window.click("cashier-pay-upi");
        assertTrue(window.sees("upi-qr"));
        assertEquals(List.of(), session.printed);
        window.type("upi-reference", "632712345678");
        window.click("upi-confirm");
        assertFalse(window.sees("upi-qr"));
        assertEquals(1, session.printed.size());
    }

    @Test
    void anAdvanceIsOfferedWhereThereIsOne() {
        assertFalse(window.find("cashier-pay-advance").isPresent());
        advance = Money.rupees(100);
        session.tell("billing.payment.taken", Scenes.UHID);
        window.click("cashier-pay-advance");
        assertEquals(PaymentMode.ADVANCE, paid.get(0).mode());
    }

    @Test
    void whatIsRefusedIsTold() {
        payments.on("pay", args -> {
            throw Problem.conflict("billing.shift.handover");
        });
        window.click("cashier-pay-cash");
        assertEquals(List.of("billing.shift.handover"), session.problems);
    }

    @Test
    void aRefundIsAskedForFromTheReceipt() {
        taken.add(Scenes.receipt(PaymentMode.CASH, ReceiptStatus.CONFIRMED));
        anew();
        window.click("cashier-refund-" + Scenes.NUMBER);
        assertEquals("billing/refunds/" + Scenes.NUMBER, session.gone);
        window.click("cashier-print-" + Scenes.NUMBER);
        assertEquals(1, session.printed.size());
    }

    @Test
    void fromAPatientsPageInOneStep() {
        new BillAction().run(session, Scenes.UHID);
        assertEquals("cashier/" + Scenes.UHID, session.gone);
        assertEquals("billing.payment.take", new BillAction().button().permission());
    }
}
