// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.Comparator;
import java.util.List;
import org.openhims.ui.HomeCard;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;

/** The person's work at a glance: one picture for each thing that waits. */
final class HomePage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Desk desk;
    private final transient Session session;
    private final Div cards = Parts.div("h-cards");

    HomePage(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
        addClassName("h-page");
        add(Parts.div("h-hello", new H1(session.t("shell.hello", session.caller().display())),
                Parts.span("h-today", session.formats().longDate(session.formats().today()))), cards);
        desk.cards().watch(this, this::show);
        show();
    }

    private void show() {
        cards.removeAll();
        List<HomeCard> mine = desk.cards().all().stream().filter(card -> session.may(card.place().permission()))
                .sorted(Comparator.comparingInt(card -> card.place().order())).toList();
        mine.forEach(card -> session.attempt(() -> cards.add(framed(card))));
        if (mine.isEmpty()) {
            cards.add(new Empty(Icon.MODULES, session.t("shell.home.empty"), session.t("shell.home.todo")));
        }
    }

    private Anchor framed(HomeCard card) {
        Place place = card.place();
        Div head = Parts.div("h-card-head", place.icon().component(), Parts.span("h-card-title", session.t(place.title())));
        Anchor link = new Anchor(place.path(), head, card.open(session));
        link.setId("card-" + place.path().replace('/', '-'));
        link.addClassName("h-card");
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
