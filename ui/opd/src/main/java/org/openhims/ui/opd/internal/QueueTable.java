// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.opd.Consultation;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Those who wait and those who did not come when called. */
final class QueueTable extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Consultation consultation;
    private final transient OpdDesk desk;
    private final transient Runnable changed;
    private final DataTable<Visit> table;

    QueueTable(Session session, Consultation consultation, OpdDesk desk, Runnable changed) {
        this.session = session;
        this.consultation = consultation;
        this.desk = desk;
        this.changed = changed;
        this.table = new DataTable<Visit>("opd-waiting", session.t("uiopd.waiting"), visit -> visit.token().label(),
                new Empty(Icon.CHECK, session.t("uiopd.waiting.none"), session.t("uiopd.waiting.todo")))
                .column(session.t("uiopd.token"), visit -> Parts.span("h-token", visit.token().label()))
                .column(session.t("uiopd.patient"), visit -> Visits.person(session, visit))
                .column(session.t("uiopd.state"), this::state)
                .text(session.t("uiopd.since"), visit -> session.formats().waited(visit.openedAt()))
                .column("", this::acts);
        add(table);
    }

    void show(List<Visit> visits) {
        table.show(visits);
    }

    private Component state(Visit visit) {
        if (visit.status() == VisitStatus.SKIPPED) {
            return new Chip(Tone.WAITING, session.t("uiopd.skipped"));
        }
        TokenPriority priority = visit.token().priority();
        return priority == TokenPriority.NORMAL ? new Chip(Tone.PLAIN, session.t("uiopd.waits"))
                : new Chip(priority == TokenPriority.EMERGENCY ? Tone.DANGER : Tone.INFO, session.t("uiopd.priority." + priority.name()));
    }

    private Component acts(Visit visit) {
        String label = visit.token().label();
        Div acts = Parts.div("h-row");
        if (visit.status() == VisitStatus.SKIPPED && session.may("opd.token.call")) {
            acts.add(ActionButton.of("opd-requeue-" + label, session.t("uiopd.requeue"),
                    () -> work(() -> consultation.requeue(session.caller(), visit.id()))));
            acts.add(ActionButton.of("opd-recall-" + label, session.t("uiopd.recall"),
                    () -> work(() -> consultation.recall(session.caller(), visit.id()))));
        }
        if (session.may("opd.visit.open")) {
            acts.add(new ActionButton("opd-slip-" + label, session.t("uiopd.slip"), Icon.PRINT,
                    () -> session.attempt(() -> session.print(desk.slip(session.caller(), visit.id())))).quiet().iconOnly());
            acts.add(new ActionButton("opd-cancel-" + label, session.t("uiopd.cancel"), Icon.CLOSE, () -> cancel(visit)).quiet().iconOnly());
        }
        return acts;
    }

    private void cancel(Visit visit) {
        Confirm.ask(session, session.t("uiopd.cancel.title", visit.token().label()), session.t("uiopd.cancel.consequence", visit.name()),
                session.t("uiopd.cancel"), () -> work(() -> desk.cancel(session.caller(), visit.id())));
    }

    private void work(Runnable work) {
        session.attempt(work);
        changed.run();
    }
}
