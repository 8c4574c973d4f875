// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.openhims.billing.Payments;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** A patient's receipts; of a UPI payment that is not confirmed the code to be scanned, and the field for the bank's reference. */
final class Paid extends Div {

    private static final long serialVersionUID = 1L;
    private static final int RECENT = 10;

    private final transient Session session;
    private final transient Payments payments;
    private final transient Runnable changed;

    Paid(Session session, Payments payments, String uhid, Runnable changed) {
        this.session = session;
        this.payments = payments;
        this.changed = changed;
        addClassName("h-stack");
        List<Receipt> all = payments.list(session.caller(), uhid, null, null, RECENT).items();
        all.stream().filter(receipt -> receipt.status() == ReceiptStatus.PENDING).forEach(receipt -> add(pending(receipt)));
        DataTable<Receipt> table = new DataTable<Receipt>("cashier-receipts", session.t("uibilling.receipts"), Receipt::receipt,
                new Empty(Icon.RECORD, session.t("uibilling.receipts.none"), session.t("uibilling.receipts.todo")))
                .text(session.t("uibilling.receipt"), Receipt::receipt)
                .text(session.t("uibilling.when"), receipt -> session.formats().dateTime(receipt.at()))
                .text(session.t("uibilling.amount"), receipt -> receipt.amount().toString())
                .text(session.t("uibilling.mode"), receipt -> session.t("billing.mode." + receipt.mode()))
                .column(session.t("uibilling.state"), receipt -> States.chip(session, receipt.status()))
                .column("", this::print);
        table.show(all);
        add(new Panel(Icon.RECORD, session.t("uibilling.receipts"), table));
    }

    private Div print(Receipt receipt) {
        Div cell = Parts.div("h-row");
        if (receipt.status() != ReceiptStatus.PENDING) {
            cell.add(new ActionButton("cashier-print-" + receipt.receipt(), session.t("uibilling.print"), Icon.PRINT,
                    () -> session.attempt(() -> session.print(payments.sheet(session.caller(), receipt.receipt())))).quiet().iconOnly());
        }
        if (receipt.left().paise() > 0 && session.may("billing.refund.request")) {
            cell.add(new ActionButton("cashier-refund-" + receipt.receipt(), session.t("uibilling.refund"), Icon.UNDO,
                    () -> session.go("billing/refunds/" + receipt.receipt())).quiet().iconOnly());
        }
        return cell;
    }

    private Panel pending(Receipt receipt) {
        Form form = new Form(session, "cashier.upi." + receipt.receipt());
        TextField reference = form.text("reference", new TextField(session.t("uibilling.reference")));
        reference.setId("upi-reference");
        ActionButton confirm = new ActionButton("upi-confirm", session.t("uibilling.confirm"), Icon.CHECK, () -> {
            if (form.submit(() -> payments.confirm(session.caller(), receipt.receipt(), reference.getValue().strip()))) {
                session.attempt(() -> session.print(payments.sheet(session.caller(), receipt.receipt())));
                changed.run();
            }
        }).primary();
        ActionButton cancel = ActionButton.of("upi-cancel", session.t("uibilling.upi.cancel"), () -> Confirm.reason(session,
                session.t("uibilling.upi.cancel"), session.t("uibilling.upi.cancel.why", receipt.receipt()), session.t("uibilling.upi.cancel"),
                why -> session.attempt(() -> {
                    payments.cancel(session.caller(), receipt.receipt(), why);
                    changed.run();
                })));
        Div body = Parts.div("h-row");
        if (receipt.upi() != null) {
            body.add(new QrCode("upi-qr", receipt.upi(), session.t("uibilling.qr", receipt.amount().toString())));
        }
        body.add(Parts.div("h-stack", Parts.fact(session.t("uibilling.upi.todo"), receipt.amount().toString()), reference,
                Parts.div("h-row", confirm, cancel)));
        return new Panel(Icon.CLOCK, session.t("uibilling.upi", receipt.receipt()), body);
    }
}
