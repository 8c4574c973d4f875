// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.ui.HomeCard;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Those who wait, as people: the caller's own queue, or all of them together. */
@org.osgi.service.component.annotations.Component
public final class QueueCard implements HomeCard {

    private static final int DRAWN = 24;
    private static final String MAN = "<svg viewBox=\"0 0 22 26\"><circle cx=\"11\" cy=\"7\" r=\"5\"/><path d=\"M2 26c0-8 4-12 9-12s9 4 9 12z\"/></svg>";

    private final Queues queues;

    @Activate
    public QueueCard(@Reference Queues queues) {
        this.queues = queues;
    }

    @Override
    public Place place() {
        return QueueView.PLACE;
    }

    @Override
    public Component open(Session session) {
        Div card = Parts.div("h-stack h-tight");
        show(session, card);
        session.live(card, Set.of("opd.*"), events -> session.attempt(() -> show(session, card)));
        return card;
    }

    private void show(Session session, Div card) {
        List<Queue> all = queues.today(session.caller());
        List<Queue> own = all.stream().filter(q -> session.caller().user().equals(q.doctor())).toList();
        List<Queue> mine = own.isEmpty() ? all : own;
        int waiting = mine.stream().mapToInt(Queue::waiting).sum();
        Div people = Parts.div("h-people");
        people.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < Math.min(waiting, DRAWN); i++) {
            Span man = new Span();
            man.addClassNames("h-man", i == 0 ? "h-first" : "h-later");
            man.getElement().setProperty("innerHTML", MAN);
            people.add(man);
        }
        String serving = mine.stream().map(Queue::serving).filter(s -> s != null).findFirst().orElse("–");
        card.removeAll();
        card.add(Parts.div("h-counts", Parts.count("card-waiting", waiting, session.t("uiopd.card.waiting"), Tone.PLAIN),
                Parts.div("h-count", Parts.span("h-number", serving), Parts.span("h-soft", session.t("uiopd.card.serving")))), people);
    }
}
