// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.Bills;
import org.openhims.billing.ChargeStatus;
import org.openhims.billing.Charges;
import org.openhims.billing.InterimBills;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Payments;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.billing.Tariff;
import org.openhims.billing.TariffItem;
import org.openhims.platform.Money;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.ScanField;

/** One patient's charges, bill and payment: scan, look, one key. What others bill and confirm appears by itself. */
final class CashierPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final Map<PaymentMode, FKey> KEYS = Map.of(PaymentMode.CASH, FKey.F2, PaymentMode.UPI, FKey.F4, PaymentMode.CARD, FKey.F8,
            PaymentMode.ADVANCE, FKey.F9);

    private final transient Session session;
    private final transient Payments payments;
    private final transient Tariff tariff;
    private final transient InterimBills interim;
    private final transient Basket basket;
    private final String uhid;
    private final DataTable<Basket.Row> table;
    private final Div due = Parts.spoken(Parts.div("h-counts"));
    private final Div keys = Parts.div("h-row h-form-end");
    private final TextField part = new TextField();
    private final Div paid = Parts.div("h-stack");

    CashierPage(Session session, Charges charges, Bills bills, Payments payments, Tariff tariff, InterimBills interim, String uhid) {
        this.session = session;
        this.payments = payments;
        this.tariff = tariff;
        this.interim = interim;
        this.uhid = uhid;
        this.basket = new Basket(session, charges, bills, uhid);
        this.table = table();
        ScanField patient = new ScanField("cashier-patient", session.t("uibilling.patient"),
                text -> session.go("cashier/" + text.replaceAll("\\s", ""))).withCamera(session);
        PageFrame frame = new PageFrame(session.t("uibilling.menu.cashier")).tools(patient);
        add(frame);
        if (uhid.isEmpty()) {
            frame.add(new Empty(Icon.CARD, session.t("uibilling.none"), session.t("uibilling.none.todo")));
            patient.focus();
            return;
        }
        due.setId("cashier-due");
        ScanField item = new ScanField("cashier-item", session.t("uibilling.item"), this::addItem);
        part.setId("cashier-part");
        part.setLabel(session.t("uibilling.part"));
        item.setWidth("26rem");
        item.setMaxWidth("calc(100vw - 4rem)");
        frame.add(new PatientBanner(session, session.banner(uhid)),
                new Panel(Icon.NOTE, session.t("uibilling.charges"), table, due, part, keys).tools(item), paid);
        show();
        session.live(this, Set.of("billing.*"), events -> show());
    }

    private DataTable<Basket.Row> table() {
        return new DataTable<Basket.Row>("cashier-charges", session.t("uibilling.charges"), Basket.Row::id,
                new Empty(Icon.CHECK, session.t("uibilling.nothing"), session.t("uibilling.nothing.todo")))
                .text(session.t("uibilling.what"), Basket.Row::name)
                .text(session.t("uibilling.amount"), row -> row.amount() == null ? "–" : row.amount().toString())
                .text(session.t("uibilling.note"), row -> row.state() == null ? "" : session.t(row.state()))
                .column("", row -> row.status() != ChargeStatus.OPEN ? Parts.span("h-soft", "") : new ActionButton("cashier-without-" + row.id(),
                        session.t("uibilling.without"), Icon.CLOSE, () -> {
                            basket.without(row);
                            show();
                        }).quiet().iconOnly());
    }

    /** A code or a part of a name; how many may stand before it: {@code 2 ECG}. */
    private void addItem(String text) {
        String[] parts = text.split("\\s+", 2);
        boolean counted = parts.length == 2 && parts[0].matches("[1-9]\\d{0,3}");
        String wanted = counted ? parts[1] : text;
        session.attempt(() -> {
            List<TariffItem> found = tariff.find(session.caller(), wanted);
            Optional<TariffItem> item = found.stream().filter(one -> one.code().equalsIgnoreCase(wanted)).findFirst()
                    .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
            item.ifPresentOrElse(one -> basket.add(one.code(), counted ? Integer.parseInt(parts[0]) : 1),
                    () -> session.say(session.t("uibilling.item.unclear", found.size())));
            show();
        });
    }

    private void show() {
        session.attempt(() -> {
            table.show(basket.rows());
            Optional<Bill> bill = basket.owed();
            Money advance = payments.advance(session.caller(), uhid);
            due.removeAll();
            due.add(Parts.fact(bill.map(one -> session.t("uibilling.owed", one.number())).orElseGet(() -> session.t("uibilling.total")),
                    bill.map(Bill::owed).orElseGet(this::sum).toString()));
            if (advance.paise() > 0) {
                due.add(Parts.fact(session.t("uibilling.advance"), advance.toString()));
            }
            part.setVisible(bill.isPresent() || !basket.empty());
            keys(bill.isPresent() || !basket.empty(), advance.paise() > 0);
            paid.removeAll();
            paid.add(new SoFar(session, interim, payments, uhid, this::show), new Paid(session, payments, uhid, this::show));
        });
    }

    /** Of what has an amount. */
    private Money sum() {
        return basket.rows().stream().filter(row -> row.status() == ChargeStatus.OPEN && row.amount() != null).map(Basket.Row::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private void keys(boolean something, boolean advance) {
        keys.removeAll();
        for (PaymentMode mode : PaymentMode.values()) {
            if (something && (advance || mode != PaymentMode.ADVANCE)) {
                ActionButton button = new ActionButton("cashier-pay-" + mode, session.t("billing.mode." + mode), Icon.CHECK, () -> pay(mode))
                        .key(KEYS.get(mode));
                keys.add(mode == PaymentMode.CASH ? button.primary() : button);
            }
        }
    }

    /** The whole of the bill, or the part that is typed; what counts is printed at once. */
    private void pay(PaymentMode mode) {
        session.attempt(() -> {
            Bill bill = basket.owed().orElseGet(basket::bill);
            if (bill.status() == BillStatus.SETTLED) {
                session.say(session.t("uibilling.free", bill.number()));
            } else {
                Receipt receipt = payments.pay(session.caller(), bill.id(), new NewPayment(wanted(bill), mode, null));
                if (receipt.status() == ReceiptStatus.CONFIRMED) {
                    session.say(session.t("uibilling.paid", receipt.amount().toString(), receipt.receipt()));
                    session.print(payments.sheet(session.caller(), receipt.receipt()));
                }
            }
            part.clear();
        });
        show();
    }

    private Money wanted(Bill bill) {
        return part.isEmpty() ? bill.owed() : Amounts.of("amount", part.getValue());
    }
}
