// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhims.opd.Consultation;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.board.Boards;
import org.openhims.opd.board.QueueTimes;
import org.openhims.ui.Draft;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;

/** A queue as the doctor works through it: who is called now, who comes next, who did not come. */
final class QueuePage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Queues queues;
    private final transient Consultation consultation;
    private final transient Boards boards;
    private final transient Draft choice;
    private final Slot tabs = new Slot("h-tabs");
    private final Slot times = new Slot("h-row h-apart");
    private final Slot now = Parts.spoken(new Slot("h-stack"));
    private final QueueTable waiting;
    private String queue = "";

    QueuePage(Session session, Queues queues, Consultation consultation, QueueTable.Services services, Boards boards) {
        this.session = session;
        this.queues = queues;
        this.consultation = consultation;
        this.choice = session.draft("opd.queue");
        this.boards = boards;
        this.waiting = new QueueTable(session, services, this::show);
        times.setId("opd-times");
        now.setId("opd-now");
        ActionButton next = new ActionButton("opd-call-next", session.t("uiopd.call.next"), Icon.CALL, this::callNext).primary().key(FKey.F2);
        next.setVisible(session.may("opd.token.call"));
        ActionButton paper = new ActionButton("opd-paper", session.t("uiopd.paper"), Icon.NOTE, () -> session.go(PaperView.PATH)).quiet();
        paper.setVisible(session.may("opd.visit.open"));
        add(new PageFrame(session.t("uiopd.title"), tabs, now, new Panel(Icon.PEOPLE, session.t("uiopd.waiting"), times, waiting)).tools(paper, next));
        show();
        session.live(this, Set.of("opd.*"), events -> show());
    }

    private void show() {
        session.attempt(() -> {
            List<Queue> all = queues.today(session.caller());
            queue = chosen(all);
            tabs.show(slot -> showTabs(all), all, queue);
            List<Visit> entries = queue.isEmpty() ? List.of() : queues.entries(session.caller(), queue);
            List<Visit> called = entries.stream().filter(QueuePage::current).toList();
            now.show(slot -> showNow(called), called);
            showTimes();
            waiting.show(entries.stream().filter(v -> !current(v) && v.status() != VisitStatus.DONE && v.status() != VisitStatus.CANCELLED).toList());
        });
    }

    /** The queue chosen before, else the caller's own, else the first. */
    private String chosen(List<Queue> all) {
        String kept = choice.get("id");
        Optional<Queue> known = all.stream().filter(q -> q.id().equals(kept)).findFirst();
        return known.or(() -> all.stream().filter(q -> session.caller().user().equals(q.doctor())).findFirst())
                .or(() -> all.stream().findFirst()).map(Queue::id).orElse("");
    }

    private static boolean current(Visit visit) {
        return visit.status() == VisitStatus.CALLED || visit.status() == VisitStatus.IN_CONSULTATION;
    }

    private void showTabs(List<Queue> all) {
        for (Queue each : all) {
            ActionButton tab = ActionButton.of("opd-queue-" + each.id(), session.t("uiopd.tab", each.name(), each.room(), each.waiting()), () -> {
                choice.put("id", each.id());
                show();
            });
            tab.setClassName("h-on", each.id().equals(queue));
            tab.getElement().setAttribute("aria-pressed", Boolean.toString(each.id().equals(queue)));
            tabs.add(tab);
        }
        tabs.getElement().setAttribute("aria-label", session.t("uiopd.queues"));
        tabs.getElement().setAttribute("role", "group");
    }

    /** How long people wait here today. */
    private void showTimes() {
        if (!queue.isEmpty()) {
            QueueTimes told = boards.times(session.caller(), queue);
            times.show(slot -> {
                minutes("uiopd.times.p50", told.p50());
                minutes("uiopd.times.p90", told.p90());
                minutes("uiopd.times.expected", told.expectedMinutes());
            }, told);
        }
    }

    private void minutes(String text, Integer minutes) {
        if (minutes != null) {
            times.add(Parts.span("h-soft", session.t(text, minutes)));
        }
    }

    private void showNow(List<Visit> called) {
        called.forEach(visit -> now.add(nowServing(visit)));
        if (called.isEmpty()) {
            now.add(new Empty(Icon.CALL, session.t("uiopd.nobody"), session.t("uiopd.nobody.todo")));
        }
    }

    private Div nowServing(Visit visit) {
        boolean open = visit.status() == VisitStatus.IN_CONSULTATION;
        Div state = Parts.div("h-line", Parts.span("h-token-large", visit.token().label()),
                Parts.span("h-small", session.t(open ? "uiopd.inside" : "uiopd.called", visit.calls())));
        Div acts = Parts.div("h-tools", act("opd-open", "uiopd.open", Icon.STETHOSCOPE, () -> open(visit)).primary().key(FKey.F4));
        if (!open) {
            acts.add(act("opd-recall", "uiopd.recall", Icon.CALL, () -> consultation.recall(session.caller(), visit.id())),
                    act("opd-skip", "uiopd.skip", Icon.SKIP, () -> consultation.skip(session.caller(), visit.id())),
                    act("opd-undo", "uiopd.undo", Icon.UNDO, () -> consultation.undoCall(session.caller(), visit.id())).quiet());
        }
        Div card = Parts.div("h-now", state, Visits.person(session, visit), acts);
        card.setId("opd-current-" + visit.token().label());
        acts.setVisible(session.may("opd.token.call"));
        return card;
    }

    private ActionButton act(String id, String text, Icon icon, Runnable work) {
        return new ActionButton(id, session.t(text), icon, () -> {
            session.attempt(work);
            show();
        });
    }

    private void callNext() {
        session.attempt(() -> {
            Optional<Visit> called = consultation.callNext(session.caller(), queue);
            session.say(called.map(v -> session.t("uiopd.called.now", v.token().label(), v.room())).orElseGet(() -> session.t("uiopd.empty")));
        });
        show();
    }

    private void open(Visit visit) {
        if (visit.status() != VisitStatus.IN_CONSULTATION) {
            consultation.open(session.caller(), visit.id());
        }
        session.go("visit/" + visit.id());
    }
}
