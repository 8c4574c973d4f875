// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhims.opd.Consultation;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Queues;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Transfers;
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
    private static final String BACK = "back";
    private final transient Session session;
    private final transient Services services;
    private final transient Runnable changed;
    private final DataTable<Visit> table;

    /** What a row can do. */
    record Services(Consultation consultation, OpdDesk desk, Transfers transfers, Queues queues) {
    }

    QueueTable(Session session, Services services, Runnable changed) {
        this.session = session;
        this.services = services;
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
                    () -> work(() -> services.consultation().requeue(session.caller(), visit.id()))));
            acts.add(ActionButton.of("opd-recall-" + label, session.t("uiopd.recall"),
                    () -> work(() -> services.consultation().recall(session.caller(), visit.id()))));
        }
        if (session.may("opd.token.call")) {
            acts.add(new ActionButton("opd-transfer-" + label, session.t("uiopd.transfer"), Icon.QUEUE, () -> transfer(visit)).quiet().iconOnly());
        }
        if (session.may("opd.visit.open")) {
            acts.add(new ActionButton("opd-slip-" + label, session.t("uiopd.slip"), Icon.PRINT,
                    () -> session.attempt(() -> session.print(services.desk().slip(session.caller(), visit.id())))).quiet().iconOnly());
            acts.add(new ActionButton("opd-cancel-" + label, session.t("uiopd.cancel"), Icon.CLOSE, () -> cancel(visit)).quiet().iconOnly());
        }
        return acts;
    }

    /** To another queue, or back to where it came from. */
    private void transfer(Visit visit) {
        Map<String, String> targets = new LinkedHashMap<>();
        services.queues().today(session.caller()).stream().filter(queue -> !queue.id().equals(visit.token().queue()))
                .forEach(queue -> targets.put(queue.id(), session.t("uiopd.tab", queue.name(), queue.room(), queue.waiting())));
        targets.put(BACK, session.t("uiopd.transfer.undo"));
        Picks.open(session, session.t("uiopd.transfer.title", visit.token().label()), List.copyOf(targets.keySet()), targets::get,
                picked -> work(() -> {
                    Visit after = picked.equals(BACK) ? services.transfers().undo(session.caller(), visit.id())
                            : services.transfers().transfer(session.caller(), visit.id(), picked);
                    session.say(session.t("uiopd.token.given", after.token().label(), after.room()));
                }));
    }

    private void cancel(Visit visit) {
        Confirm.ask(session, session.t("uiopd.cancel.title", visit.token().label()), session.t("uiopd.cancel.consequence", visit.name()),
                session.t("uiopd.cancel"), () -> work(() -> services.desk().cancel(session.caller(), visit.id())));
    }

    private void work(Runnable work) {
        session.attempt(work);
        changed.run();
    }
}
