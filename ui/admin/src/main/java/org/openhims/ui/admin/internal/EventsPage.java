// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Journal;
import org.openhims.platform.events.Journal.Parked;
import org.openhims.platform.events.Journal.Subscription;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Who reads the journal and how far each has come; what got stuck can be tried again. */
final class EventsPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LAST = 30;

    private final transient Session session;
    private final transient Journal journal;
    private final DataTable<Subscription> subscriptions;
    private final DataTable<Delivery> last;

    EventsPage(Session session, Journal journal) {
        this.session = session;
        this.journal = journal;
        this.subscriptions = new DataTable<Subscription>("subscriptions", session.t("uiadmin.subscriptions"), Subscription::name,
                new Empty(Icon.EVENTS, session.t("uiadmin.subscriptions.none"), ""))
                .column(session.t("uiadmin.subscriber"), s -> Parts.span("h-name", s.name()))
                .column(session.t("uiadmin.state"), s -> s.running() ? new Chip(Tone.DONE, session.t("uiadmin.running"))
                        : new Chip(Tone.WAITING, session.t("uiadmin.stopped")))
                .text(session.t("uiadmin.position"), s -> Long.toString(s.position()))
                .text(session.t("uiadmin.behind"), s -> Long.toString(s.behind()))
                .column(session.t("uiadmin.parked"), s -> s.parked() == 0 ? Parts.span("h-soft", "0") : new Chip(Tone.DANGER, Long.toString(s.parked())))
                .column("", this::acts);
        this.last = new DataTable<Delivery>("events", session.t("uiadmin.events.last"), delivery -> delivery.event().id(),
                new Empty(Icon.EVENTS, session.t("uiadmin.events.none"), ""))
                .text(session.t("uiadmin.position"), delivery -> Long.toString(delivery.position()))
                .text(session.t("uiadmin.when"), delivery -> session.formats().dateTime(delivery.event().recorded()))
                .text(session.t("uiadmin.type"), delivery -> delivery.event().type())
                .text(session.t("uiadmin.patient"), delivery -> delivery.event().uhid() == null ? "" : delivery.event().uhid());
        ActionButton again = new ActionButton("events-refresh", session.t("uiadmin.refresh"), Icon.UNDO, this::show).quiet();
        add(new PageFrame(session.t("uiadmin.menu.events"), new Panel(Icon.PEOPLE, session.t("uiadmin.subscriptions"), subscriptions),
                new Panel(Icon.EVENTS, session.t("uiadmin.events.last"), last)).tools(again));
        show();
    }

    private void show() {
        session.attempt(() -> {
            subscriptions.show(journal.subscriptions(session.caller()));
            last.show(journal.events(session.caller(), null, LAST).items());
        });
    }

    private Component acts(Subscription subscription) {
        Div acts = Parts.div("h-row", ActionButton.of("parked-" + subscription.name(), session.t("uiadmin.parked.show"), () -> parked(subscription)));
        acts.setVisible(subscription.parked() > 0);
        return acts;
    }

    private void parked(Subscription subscription) {
        session.attempt(() -> {
            DataTable<Parked> table = new DataTable<Parked>("parked", session.t("uiadmin.parked"), parked -> parked.event().id(), new Div())
                    .text(session.t("uiadmin.type"), parked -> parked.event().type())
                    .text(session.t("uiadmin.when"), parked -> session.formats().dateTime(parked.event().recorded()))
                    .text(session.t("uiadmin.why"), parked -> parked.reason() == null ? "" : parked.reason())
                    .text(session.t("uiadmin.attempts"), parked -> Integer.toString(parked.attempts()));
            table.show(journal.parked(session.caller(), subscription.name()));
            dialog(subscription, table).open();
        });
    }

    private Dialog dialog(Subscription subscription, Component body) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(subscription.name());
        dialog.setWidth("48rem");
        dialog.add(body);
        ActionButton retry = ActionButton.of("parked-retry", session.t("uiadmin.retry"), () -> session.attempt(() -> {
            session.say(session.t("uiadmin.retried", journal.retry(session.caller(), subscription.name())));
            dialog.close();
            show();
        })).primary();
        retry.setVisible(session.may("events.replay"));
        dialog.getFooter().add(ActionButton.of("parked-leave", session.t("ui.confirm.leave"), dialog::close), retry);
        return dialog;
    }
}
