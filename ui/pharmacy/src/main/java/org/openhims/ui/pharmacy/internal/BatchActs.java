// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.pharmacy.Recipient;
import org.openhims.pharmacy.Stock;
import org.openhims.pharmacy.StockLine;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** What can be done with a batch: move it, keep it back, let it go, call it back from everybody who has of it. */
final class BatchActs {

    private final Session session;
    private final Stock stock;
    private final MoveDialog.Services services;
    private final Runnable changed;

    BatchActs(Session session, MoveDialog.Services services, Runnable changed) {
        this.session = session;
        this.services = services;
        this.stock = services.stock();
        this.changed = changed;
    }

    Div of(StockLine line) {
        String batch = line.batch().id();
        BatchStatus status = line.batch().status();
        Div acts = Parts.div("h-row");
        if (session.may("pharmacy.stock")) {
            acts.add(ActionButton.of("pharm-move-" + batch, session.t("uipharm.move"), () -> new MoveDialog(session, services, line, changed)));
        }
        if (session.may("pharmacy.quality") && status == BatchStatus.QUARANTINE) {
            acts.add(ActionButton.of("pharm-release-" + batch, session.t("uipharm.release"), () -> work(() -> stock.release(session.caller(), batch))));
        }
        if (session.may("pharmacy.quality") && status == BatchStatus.GOOD) {
            acts.add(ActionButton.of("pharm-quarantine-" + batch, session.t("uipharm.quarantine"), () -> why(line, "uipharm.quarantine",
                    reason -> stock.quarantine(session.caller(), batch, reason))).quiet());
        }
        if (session.may("pharmacy.recall")) {
            acts.add(status == BatchStatus.RECALLED
                    ? ActionButton.of("pharm-recipients-" + batch, session.t("uipharm.recipients"), () -> recipients(line))
                    : ActionButton.of("pharm-recall-" + batch, session.t("uipharm.recall"), () -> why(line, "uipharm.recall", reason -> {
                        stock.recall(session.caller(), batch, reason);
                        recipients(line);
                    })).quiet());
        }
        return acts;
    }

    private void why(StockLine line, String act, Consumer<String> step) {
        Confirm.reason(session, session.t("uipharm.batch.title", line.product().label(), line.batch().number()), session.t("uipharm.consequence"),
                session.t(act), reason -> work(() -> step.accept(reason)));
    }

    private void work(Runnable work) {
        session.attempt(work);
        changed.run();
    }

    private void recipients(StockLine line) {
        session.attempt(() -> {
            List<Recipient> all = stock.recipients(session.caller(), line.batch().id());
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(session.t("uipharm.batch.title", line.product().label(), line.batch().number()));
            dialog.setWidth("44rem");
            DataTable<Recipient> table = new DataTable<Recipient>("pharm-recipients", session.t("uipharm.recipients"),
                    one -> one.dispense() + one.quantity(),
                    new Empty(Icon.CHECK, session.t("uipharm.recipients.none"), session.t("uipharm.recipients.todo")))
                    .column(session.t("uipharm.patient"), one -> Parts.div("h-line", Parts.span("h-name", one.name()),
                            Parts.span("h-line-detail", one.uhid() == null ? session.t("uipharm.buyer") : PatientBanner.uhid(one.uhid()))))
                    .text(session.t("uipharm.quantity"), one -> Integer.toString(one.quantity()))
                    .text(session.t("uipharm.at"), one -> session.formats().dateTime(one.at()));
            table.show(all);
            dialog.add(table);
            dialog.getFooter().add(ActionButton.of("pharm-recipients-close", session.t("uipharm.close"), dialog::close));
            dialog.open();
        });
    }
}
