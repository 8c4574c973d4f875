// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.openhims.billing.NewRefund;
import org.openhims.billing.Refund;
import org.openhims.billing.RefundStatus;
import org.openhims.billing.Refunds;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.ScanField;

/** Asking for a refund of a receipt, and deciding of those that others asked for. */
final class RefundPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient Session session;
    private final transient Refunds refunds;
    private final DataTable<Refund> table;

    RefundPage(Session session, Refunds refunds, String receipt) {
        this.session = session;
        this.refunds = refunds;
        this.table = new DataTable<Refund>("refunds", session.t("uibilling.menu.refunds"), Refund::id,
                new Empty(Icon.CHECK, session.t("uibilling.refunds.none"), session.t("uibilling.refunds.todo")))
                .text(session.t("uibilling.receipt"), Refund::receipt).text(session.t("uibilling.name"), Refund::name)
                .text(session.t("uibilling.amount"), refund -> refund.amount() + " · " + session.t("billing.mode." + refund.mode()))
                .text(session.t("uibilling.reason"), Refund::reason)
                .text(session.t("uibilling.by"), refund -> refund.requestedBy() + " · " + session.formats().ago(refund.requestedAt()))
                .column(session.t("uibilling.state"), refund -> States.chip(session, refund.status())).column("", this::acts);
        ScanField scan = new ScanField("refund-receipt", session.t("uibilling.refund.scan"), text -> session.go("billing/refunds/" + text.replaceAll("\\s", "")));
        PageFrame frame = new PageFrame(session.t("uibilling.menu.refunds")).tools(scan);
        add(frame);
        if (!receipt.isEmpty() && session.may("billing.refund.request")) {
            frame.add(asking(receipt));
        }
        frame.add(new Panel(Icon.UNDO, session.t("uibilling.refunds"), Parts.spoken(table)));
        show();
        session.live(this, Set.of("billing.refund.*"), events -> show());
    }

    private void show() {
        session.attempt(() -> table.show(refunds.list(session.caller(), null, null, SHOWN).items()));
    }

    private Panel asking(String receipt) {
        Form form = new Form(session, "billing.refund." + receipt);
        TextField amount = form.text("amount", new TextField(session.t("uibilling.amount")));
        amount.setId("refund-amount");
        TextField reason = form.text("reason", new TextField(session.t("uibilling.reason")));
        reason.setId("refund-reason");
        ActionButton ask = new ActionButton("refund-ask", session.t("uibilling.refund.ask"), Icon.UNDO, () -> {
            if (form.submit(() -> refunds.request(session.caller(), receipt, new NewRefund(Amounts.of("amount", amount.getValue()), reason.getValue())))) {
                session.say(session.t("uibilling.refund.asked"));
                session.go("billing/refunds");
            }
        }).primary().key(FKey.F4);
        amount.focus();
        return new Panel(Icon.UNDO, session.t("uibilling.refund.of", receipt), Parts.div("h-fields", amount, reason), Parts.div("h-row h-form-end", ask));
    }

    /** Nobody decides of the own request; the service says so too. */
    private Component acts(Refund refund) {
        Div cell = Parts.div("h-row");
        boolean own = refund.requestedBy().equals(session.caller().user());
        if (refund.status() == RefundStatus.PENDING && session.may("billing.refund.approve") && !own) {
            cell.add(new ActionButton("refund-approve-" + refund.id(), session.t("uibilling.approve"), Icon.CHECK, () -> Confirm.ask(session,
                    session.t("uibilling.approve"), session.t("uibilling.approve.sure", refund.amount().toString(), refund.name()),
                    session.t("uibilling.approve"), () -> decide(() -> refunds.approve(session.caller(), refund.id())))));
        }
        if (refund.status() == RefundStatus.PENDING && (own || session.may("billing.refund.approve"))) {
            cell.add(ActionButton.of("refund-reject-" + refund.id(), session.t("uibilling.reject"), () -> Confirm.reason(session,
                    session.t("uibilling.reject"), session.t("uibilling.reject.sure"), session.t("uibilling.reject"),
                    why -> decide(() -> refunds.reject(session.caller(), refund.id(), why)))).quiet());
        }
        return cell;
    }

    private void decide(Runnable decision) {
        session.attempt(decision);
        show();
    }
}
