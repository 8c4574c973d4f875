// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.platform.Page;
import org.openhims.registration.LikelyPair;
import org.openhims.registration.LikelyPairs;
import org.openhims.registration.Patient;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** Likely pairs side by side, likeliest first, ten at a time; each is merged or said to be two people. */
final class DuplicatesPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 10;
    private static final List<String> FIELDS = List.of("name", "otherName", "sex", "birthDate", "mobile", "address", "identifiers");

    private final transient Session session;
    private final transient LikelyPairs pairs;
    private final Div list = Parts.div("h-stack");
    private final ActionButton more;
    private String next;

    DuplicatesPage(Session session, LikelyPairs pairs) {
        this.session = session;
        this.pairs = pairs;
        more = new ActionButton("duplicates-more", session.t("uiregistration.duplicates.more"), Icon.PLUS, () -> load(next)).quiet();
        list.setId("duplicates");
        add(new PageFrame(session.t("uiregistration.duplicates"), Parts.span("h-soft", session.t("uiregistration.duplicates.help")),
                new DuplicatesRound(session, pairs, this::fresh), list, more));
        fresh();
    }

    private void fresh() {
        list.removeAll();
        load(null);
    }

    private void load(String cursor) {
        more.setVisible(false);
        session.attempt(() -> {
            Page<LikelyPair> page = pairs.open(session.caller(), cursor, AT_ONCE);
            page.items().forEach(pair -> list.add(panel(pair)));
            next = page.next();
            more.setVisible(next != null);
        });
        empty();
    }

    private void empty() {
        if (list.getComponentCount() == 0 && !more.isVisible()) {
            list.add(new Empty(Icon.CHECK, session.t("uiregistration.duplicates.none"), session.t("uiregistration.duplicates.none.todo")));
        }
    }

    private Panel panel(LikelyPair pair) {
        String key = pair.one().uhid() + '-' + pair.other().uhid();
        Div reasons = Parts.div("h-row", new Chip(pair.likeness().certain() ? Tone.DANGER : Tone.WAITING,
                session.t(pair.likeness().certain() ? "uiregistration.twins.certain" : "uiregistration.twins.likely", pair.likeness().score())));
        pair.likeness().reasons().forEach(reason -> reasons.add(new Chip(Tone.PLAIN, session.t("registration.reason." + reason))));
        Panel panel = new Panel(Icon.PEOPLE, pair.one().name() + " · " + pair.other().name(), Parts.div("h-stack", reasons,
                Parts.div("h-halves", side(pair.one(), pair.other()), side(pair.other(), pair.one()))));
        panel.setId("pair-" + key);
        return panel.tools(new ActionButton("pair-others-" + key, session.t("uiregistration.duplicates.others"), null, () -> others(pair, panel)),
                new ActionButton("pair-merge-" + key, session.t("uiregistration.duplicates.merge"), null,
                        () -> session.go("merge/" + pair.one().uhid() + '/' + pair.other().uhid())).primary());
    }

    /** What is known of the one; what differs from the other is marked. */
    private Div side(Patient patient, Patient other) {
        Told told = new Told(session, patient);
        Told others = new Told(session, other);
        Div facts = Parts.div("h-facts");
        for (String field : FIELDS) {
            String text = told.of(field);
            boolean known = !Told.NOTHING.equals(text) || !Told.NOTHING.equals(others.of(field));
            Div fact = Parts.fact(session.t("uiregistration.field." + field), text);
            fact.setClassName("h-differs", !text.equals(others.of(field)));
            fact.setVisible(known);
            facts.add(fact);
        }
        Anchor uhid = new Anchor("patient/" + patient.uhid(), PatientBanner.uhid(patient.uhid()));
        uhid.getElement().setAttribute("router-link", true);
        return Parts.div("h-stack h-tight", Parts.div("h-row", uhid,
                Parts.span("h-soft", session.t("uiregistration.duplicates.since", session.formats().dateTime(patient.registeredAt())))), facts);
    }

    private void others(LikelyPair pair, Panel panel) {
        session.attempt(() -> {
            pairs.notSame(session.caller(), pair.one().uhid(), pair.other().uhid());
            list.remove(panel);
            session.say(session.t("uiregistration.duplicates.told"));
            if (list.getComponentCount() == 0) {
                fresh();
            }
        });
    }
}
