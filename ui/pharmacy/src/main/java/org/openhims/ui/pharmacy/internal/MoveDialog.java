// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.openhims.pharmacy.HeldMoves;
import org.openhims.pharmacy.NewCount;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewReturn;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Stock;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.Storeroom;
import org.openhims.platform.Problem;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** Moves a batch: to a ward, to another store, back from a ward, or to what was counted. A controlled drug waits for the second person. */
final class MoveDialog {

    private static final List<String> REASONS = List.of("counted", "damaged", "lost", "found", "expired", "recalled");

    /** What can be done with the pack in hand. */
    enum Kind { ISSUE, TRANSFER, RETURN, COUNT }

    private final Session session;
    private final Services services;
    private final StockLine line;
    private final Runnable changed;
    private final Dialog dialog = new Dialog();
    private final Form form;
    private final Div fields = Parts.div("h-stack");
    private final TextField units;
    private final TextField place;
    private final Choice<String> store;
    private final Choice<String> reason;
    private final ActionButton go;
    private Kind kind = Kind.ISSUE;

    /** What the dialog works with. */
    record Services(Stock stock, HeldMoves held, PharmacyCatalogue catalogue) {
    }

    MoveDialog(Session session, Services services, StockLine line, Runnable changed) {
        this.session = session;
        this.services = services;
        this.line = line;
        this.changed = changed;
        form = new Form(session, "pharmacy.move." + line.batch().id());
        units = form.text("quantity", new TextField());
        units.setId("pharm-move-units");
        place = form.text("to", new TextField(session.t("uipharm.move.place")));
        place.setId("pharm-move-place");
        List<Storeroom> others = services.catalogue().stores(session.caller()).stream().filter(one -> !one.code().equals(line.store())).toList();
        boolean hindi = session.caller().locale().getLanguage().equals("hi");
        store = new Choice<>("pharm-move-store", session.t("uipharm.store"), others.stream().map(Storeroom::code).toList(),
                code -> others.stream().filter(one -> one.code().equals(code)).map(one -> hindi ? one.nameHindi() : one.name()).findFirst().orElse(code));
        reason = new Choice<>("pharm-move-reason", session.t("uipharm.move.reason"), REASONS, one -> session.t("uipharm.move.reason." + one));
        go = ActionButton.of("pharm-move-go", session.t("uipharm.move"), this::go).primary();
        build();
    }

    private void build() {
        dialog.setHeaderTitle(session.t("uipharm.batch.title", line.product().label(), line.batch().number()));
        dialog.setWidth("34rem");
        Choice<Kind> what = new Choice<>("pharm-move-kind", session.t("uipharm.move"), List.of(Kind.values()), one -> session.t("uipharm.move." + one));
        what.setValue(kind);
        what.addValueChangeListener(e -> {
            kind = e.getValue();
            show();
        });
        dialog.add(Parts.div("h-stack", what, Parts.fact(session.t("uipharm.received"), Integer.toString(line.quantity())), fields));
        dialog.getFooter().add(ActionButton.of("pharm-move-close", session.t("uipharm.close"), dialog::close).quiet(), go);
        show();
        dialog.open();
        units.focus();
    }

    private void show() {
        fields.removeAll();
        units.setLabel(session.t(kind == Kind.COUNT ? "uipharm.move.counted" : "uipharm.units"));
        go.setText(session.t("uipharm.move." + kind));
        fields.add(units);
        switch (kind) {
            case TRANSFER -> fields.add(store);
            case COUNT -> fields.add(reason);
            default -> fields.add(place);
        }
    }

    private void go() {
        if (form.submit(this::move)) {
            dialog.close();
            session.say(session.t(waits() ? "uipharm.held.now" : "uipharm.moved", line.product().label()));
            changed.run();
        }
    }

    private boolean waits() {
        return line.product().controlled() && (kind == Kind.ISSUE || kind == Kind.TRANSFER);
    }

    private void move() {
        String batch = line.batch().id();
        int number = number();
        switch (kind) {
            case ISSUE -> issue(new NewIssue(line.store(), batch, number, place.getValue().strip()));
            case TRANSFER -> transfer(new NewTransfer(line.store(), store.getValue(), batch, number));
            case RETURN -> services.stock().takeBack(session.caller(), new NewReturn(line.store(), batch, number, place.getValue().strip()));
            case COUNT -> services.stock().count(session.caller(), new NewCount(line.store(), batch, number, reason.getValue()));
        }
    }

    private void issue(NewIssue issue) {
        if (waits()) {
            services.held().askIssue(session.caller(), issue);
        } else {
            services.stock().issue(session.caller(), issue);
        }
    }

    private void transfer(NewTransfer transfer) {
        if (waits()) {
            services.held().askTransfer(session.caller(), transfer);
        } else {
            services.stock().transfer(session.caller(), transfer);
        }
    }

    private int number() {
        String text = units.getValue().strip();
        if (!text.matches("\\d{1,7}")) {
            throw Problem.invalid("quantity", kind == Kind.COUNT ? "positive-or-zero" : "positive");
        }
        return Integer.parseInt(text);
    }
}
