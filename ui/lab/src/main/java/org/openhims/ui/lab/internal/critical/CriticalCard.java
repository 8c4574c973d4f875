// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.openhims.lab.Ucum;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.CriticalValues;
import org.openhims.ui.HomeCard;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Critical values that wait: a doctor sees those of the own patients, the laboratory all. */
@org.osgi.service.component.annotations.Component
public final class CriticalCard implements HomeCard {

    private static final int MOST = 200;
    private static final int NAMED = 3;

    private final CriticalValues values;

    @Activate
    public CriticalCard(@Reference CriticalValues values) {
        this.values = values;
    }

    @Override
    public Place place() {
        return CriticalView.PLACE;
    }

    @Override
    public Component open(Session session) {
        Div card = Parts.spoken(Parts.div("h-stack h-tight"));
        show(session, card);
        session.live(card, Set.of("lab.critical.*", "lab.result.*"), events -> session.attempt(() -> show(session, card)));
        return card;
    }

    private void show(Session session, Div card) {
        List<CriticalValue> open = values.open(session.caller(), null, MOST).items();
        card.removeAll();
        card.add(Parts.div("h-counts", Parts.count("card-critical", open.size(), session.t("uilab.card.critical"), Tone.DANGER)));
        open.stream().limit(NAMED).forEach(value -> card.add(Parts.div("h-line",
                Parts.span("h-name", value.analyteName() + ' ' + value.value() + (value.unit() == null ? "" : ' ' + Ucum.shown(value.unit()))),
                Parts.span("h-line-detail", value.name() + " · " + session.t("uilab.critical.since", session.formats().dateTime(value.since()))))));
    }
}
