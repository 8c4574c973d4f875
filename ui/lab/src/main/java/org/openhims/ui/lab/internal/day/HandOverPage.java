// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openhims.lab.bench.HandOver;
import org.openhims.lab.bench.HandOvers;
import org.openhims.lab.bench.OpenWorkList;
import org.openhims.platform.Page;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;

/** What is open now and a note for who comes; what was handed over and nobody has taken yet stands first. */
final class HandOverPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private static final int NOTE = 1000;

    private final transient Session session;
    private final transient HandOvers handOvers;
    private final transient OpenWork words;
    private final Slot given = new Slot("h-stack");
    private final Slot open = new Slot("h-stack");
    private final HandOverTable past;
    private final ActionButton older;
    private final transient Form form;
    private final TextArea note;
    private final transient List<HandOver> shown = new ArrayList<>();
    private transient String next;

    HandOverPage(Session session, HandOvers handOvers) {
        this.session = session;
        this.handOvers = handOvers;
        this.words = new OpenWork(session);
        this.past = new HandOverTable(session, words);
        this.older = ActionButton.of("handover-older", session.t("uilab.older"), () -> read(next)).quiet();
        this.form = new Form(session, "lab.handover");
        this.note = form.text("note", new TextArea(session.t("uilab.handover.note")));
        Panel now = new Panel(Icon.QUEUE, session.t("uilab.handover.open"), open);
        Panel write = new Panel(Icon.NOTE, session.t("uilab.handover.give"), entry());
        write.setVisible(session.may("lab.handover"));
        add(new PageFrame(session.t("uilab.handover"), Parts.spoken(given), Parts.div("h-split", now, write),
                new Panel(Icon.RECORD, session.t("uilab.handover.past"), past, older)).tools(Doors.toSpecimens(session)));
        begin();
        session.live(this, Set.of("lab.handover.*"), events -> begin());
        session.live(this, Set.of("lab.*"), events -> open());
    }

    private Div entry() {
        note.setId("handover-note");
        note.setMaxLength(NOTE);
        note.setMinHeight("8rem");
        note.setWidthFull();
        note.setHelperText(session.t("uilab.handover.note.help"));
        return Parts.div("h-stack h-tight", note,
                new ActionButton("handover-give", session.t("uilab.handover.go"), Icon.PEOPLE, this::give).primary().key(FKey.F9));
    }

    private void give() {
        if (form.submit(() -> handOvers.give(session.caller(), note.isEmpty() ? null : note.getValue().strip()))) {
            note.clear();
            session.say(session.t("uilab.handover.given"));
        }
        begin();
    }

    private void accept(String id) {
        if (session.attempt(() -> handOvers.accept(session.caller(), id))) {
            session.say(session.t("uilab.handover.accepted"));
        }
        begin();
    }

    private void open() {
        session.attempt(() -> {
            OpenWorkList list = handOvers.open(session.caller());
            open.show(slot -> words.fill(slot, "open-", list), list.counts(), list.items());
        });
    }

    private void begin() {
        open();
        shown.clear();
        read(null);
        HandOver last = shown.isEmpty() || shown.get(0).acceptedBy() != null ? null : shown.get(0);
        given.show(slot -> {
            if (last != null) {
                slot.add(waiting(last));
            }
        }, last);
    }

    private void read(String cursor) {
        session.attempt(() -> {
            Page<HandOver> page = handOvers.past(session.caller(), cursor, PAGE);
            shown.addAll(page.items());
            next = page.next();
            older.setVisible(next != null);
            past.show(shown);
        });
    }

    /** The newest that nobody has taken: to be read and accepted by who comes. */
    private Panel waiting(HandOver last) {
        Panel panel = new Panel(Icon.ALERT, session.t("uilab.handover.waits", last.givenBy(), session.formats().dateTime(last.givenAt())));
        panel.setId("handover-waits");
        if (last.note() != null) {
            panel.add(Parts.div("h-now", Parts.span("h-name h-notice-text", last.note())));
        }
        Slot list = new Slot("h-stack");
        words.fill(list, "given-", last.list());
        panel.add(list);
        boolean own = last.givenBy().equals(session.caller().user());
        if (own || !session.may("lab.handover")) {
            panel.add(Parts.span("h-soft", session.t(own ? "uilab.handover.own" : "uilab.handover.other")));
        } else {
            panel.tools(new ActionButton("handover-accept", session.t("uilab.handover.accept"), Icon.CHECK, () -> accept(last.id())).primary().key(FKey.F8));
        }
        return panel;
    }
}
