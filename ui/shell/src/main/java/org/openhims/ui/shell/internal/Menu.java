// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Comparator;
import java.util.List;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.openhims.ui.parts.Parts;

/** The places that modules contribute and the caller may see; it follows their coming and going by itself. */
final class Menu extends Nav {

    private static final long serialVersionUID = 1L;
    private static final Place HOME = Place.menu("", "shell.home", Icon.HOME, 0, null);

    private final transient Desk desk;
    private final transient Session session;
    private String path = "";

    Menu(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
        setId("menu");
        addClassName("h-menu");
        getElement().setAttribute("aria-label", session.t("shell.menu"));
        desk.views().watch(this, this::show);
        show();
    }

    /** Marks the entry of the page that is open. */
    void mark(String open) {
        path = open;
        show();
    }

    private void show() {
        removeAll();
        add(entry(HOME, path.isEmpty()));
        List<Place> places = desk.views().all().stream().map(ViewContribution::place)
                .filter(place -> place.inMenu() && session.may(place.permission()))
                .sorted(Comparator.comparingInt(Place::order).thenComparing(Place::path)).toList();
        // The page "lab/unmatched" is not the page "lab" with something behind it.
        Place here = places.stream().filter(place -> place.rest(path) != null).max(Comparator.comparingInt(place -> place.path().length()))
                .orElse(null);
        places.forEach(place -> add(entry(place, place.equals(here))));
    }

    private Anchor entry(Place place, boolean here) {
        Anchor entry = new Anchor(place.path(), place.icon().component(), Parts.span("h-menu-text", session.t(place.title())));
        entry.setId(place.path().isEmpty() ? "menu-home" : place.menuId());
        entry.getElement().setAttribute("router-link", true);
        if (here) {
            entry.getElement().setAttribute("aria-current", "page");
        }
        return entry;
    }
}
