// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.openhims.billing.InterimBill;
import org.openhims.billing.InterimBills;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Payments;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.platform.print.Sheet;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** What a patient owes so far and has deposited; the interim bill, and taking a further deposit. */
final class SoFar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient InterimBills bills;
    private final transient Payments payments;
    private final String uhid;
    private final transient Runnable changed;

    SoFar(Session session, InterimBills bills, Payments payments, String uhid, Runnable changed) {
        this.session = session;
        this.bills = bills;
        this.payments = payments;
        this.uhid = uhid;
        this.changed = changed;
        InterimBill interim = bills.of(session.caller(), uhid);
        ActionButton print = ActionButton.of("cashier-interim", session.t("uibilling.interim"),
                () -> session.attempt(() -> session.print(bills.sheet(session.caller(), uhid, Sheet.Paper.A5))));
        add(new Panel(Icon.NOTE, session.t("uibilling.sofar"), facts(interim), deposit()).tools(print));
    }

    private Div facts(InterimBill interim) {
        boolean credit = interim.balance().paise() < 0;
        return Parts.div("h-counts", Parts.fact(session.t("uibilling.done"), interim.charged().plus(interim.owed()).toString()),
                Parts.fact(session.t("uibilling.advance"), interim.advance().toString()),
                Parts.fact(session.t(credit ? "uibilling.credit" : "uibilling.balance"),
                        (credit ? interim.advance().minus(interim.charged()).minus(interim.owed()) : interim.balance()).toString()));
    }

    private Div deposit() {
        Form form = new Form(session, "cashier.deposit");
        TextField amount = form.text("amount", new TextField(session.t("uibilling.deposit")));
        amount.setId("cashier-deposit");
        Div row = Parts.div("h-row", amount);
        for (PaymentMode mode : List.of(PaymentMode.CASH, PaymentMode.UPI, PaymentMode.CARD)) {
            row.add(ActionButton.of("cashier-deposit-" + mode, session.t("billing.mode." + mode), () -> take(form, amount, mode)));
        }
        return row;
    }

    private void take(Form form, TextField amount, PaymentMode mode) {
        List<Receipt> taken = new ArrayList<>();
        if (form.submit(() -> taken.add(payments.deposit(session.caller(), uhid, new NewPayment(Amounts.of("amount", amount.getValue()), mode, null))))) {
            Receipt receipt = taken.get(0);
            if (receipt.status() == ReceiptStatus.CONFIRMED) {
                session.say(session.t("uibilling.paid", receipt.amount().toString(), receipt.receipt()));
                session.attempt(() -> session.print(payments.sheet(session.caller(), receipt.receipt())));
            }
            changed.run();
        }
    }
}
