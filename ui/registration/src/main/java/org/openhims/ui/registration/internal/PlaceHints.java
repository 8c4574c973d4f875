// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.registration.Place;
import org.openhims.registration.Places;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;

/** Villages that may be meant, below the fields, while somebody types one; nothing where no table of places was imported. Free text stays as it is. */
final class PlaceHints extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;
    private final transient Session session;
    private final transient Places places;
    private final transient Consumer<Place> chosen;
    private String done = "";

    PlaceHints(Session session, Places places, TextField field, Consumer<Place> chosen) {
        this.session = session;
        this.places = places;
        this.chosen = chosen;
        setId("reg-places");
        addClassName("h-row");
        getElement().setAttribute("role", "group").setAttribute("aria-label", session.t("uiregistration.places"));
        setVisible(false);
        field.addValueChangeListener(e -> offer(e.getValue().strip()));
    }

    private void offer(String typed) {
        removeAll();
        if (!typed.equals(done) && session.may("patient.register")) {
            places.find(session.caller(), typed, SHOWN).forEach(place -> add(ActionButton.of("reg-place-" + place.code(), said(place), () -> choose(place))));
        }
        setVisible(getComponentCount() > 0);
    }

    private String said(Place place) {
        boolean hindi = session.caller().locale().getLanguage().equals("hi");
        String name = hindi && place.otherName() != null ? place.otherName() : place.name();
        return Stream.of(name, place.subdistrict(), place.district()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private void choose(Place place) {
        done = place.name();
        chosen.accept(place);
        removeAll();
        setVisible(false);
    }
}
