// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.openhims.platform.health.HealthCheck.Health;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.admin.internal.NodePulse.Figure;
import org.openhims.ui.admin.internal.NodePulse.Part;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Sparkline;
import org.openhims.ui.parts.Tone;

/** How the node is: each part in a word, and the load of the last half hour in pictures. Goes on by itself. */
final class HealthPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient NodePulse pulse;
    private final Div cards = Parts.div("h-cards");
    private final DataTable<Part> table;
    private transient Runnable unwatch = () -> { };

    HealthPage(Session session, NodePulse pulse) {
        this.session = session;
        this.pulse = pulse;
        cards.setId("health-figures");
        this.table = new DataTable<Part>("health", session.t("uiadmin.health.parts"), Part::name,
                new Empty(Icon.EVENTS, session.t("uiadmin.health.none"), ""))
                .text(session.t("uiadmin.health.part"), part -> name(part.name()))
                .column(session.t("uiadmin.state"), part -> chip(part.health()))
                .text(session.t("uiadmin.detail"), part -> part.health().reason());
        add(new PageFrame(session.t("uiadmin.menu.health"), new Panel(Icon.EVENTS, session.t("uiadmin.health.load"), cards),
                new Panel(Icon.CHECK, session.t("uiadmin.health.parts"), table)));
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI window = event.getUI();
        unwatch = pulse.watch(() -> window.access(this::show));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch.run();
    }

    /** A part of a module that came later is called by its own name. */
    private String name(String part) {
        String key = "uiadmin.part." + part;
        String name = session.t(key);
        return name.equals(key) ? part : name;
    }

    /** A part that works but has something to say is worth a look. */
    private Chip chip(Health health) {
        if (!health.ready()) {
            return new Chip(Tone.DANGER, session.t("uiadmin.health.ill"));
        }
        return health.reason().isEmpty() ? new Chip(Tone.DONE, session.t("uiadmin.health.well"))
                : new Chip(Tone.WAITING, session.t("uiadmin.health.watch"));
    }

    private void show() {
        table.show(pulse.parts());
        cards.removeAll();
        for (Figure figure : Figure.values()) {
            List<Double> values = pulse.values(figure);
            if (!values.isEmpty()) {
                cards.add(card(figure, values));
            }
        }
        if (cards.getComponentCount() == 0) {
            cards.add(new Empty(Icon.CLOCK, session.t("uiadmin.health.soon"), ""));
        }
    }

    private Component card(Figure figure, List<Double> values) {
        String name = session.t("uiadmin.figure." + figure.name().toLowerCase(Locale.ROOT));
        String unit = session.t("uiadmin.unit." + figure.name().toLowerCase(Locale.ROOT));
        double last = values.get(values.size() - 1);
        double most = values.stream().mapToDouble(value -> value).max().orElse(0);
        Div card = Parts.div("h-card h-trend", Parts.div("h-card-head", Parts.span("h-card-title", name)),
                Parts.div("h-line", new Span(Parts.span("h-value", number(last)), Parts.span("h-unit", unit)),
                        Parts.span("h-soft", session.t("uiadmin.health.most", number(most) + ' ' + unit))),
                new Sparkline(values, 0.0, 0.0, name));
        card.setId("figure-" + figure.name().toLowerCase(Locale.ROOT));
        return card;
    }

    /** A decimal where there is less than ten of it. */
    private static String number(double value) {
        return String.format(Locale.ENGLISH, value < 10 && value != Math.rint(value) ? "%.1f" : "%,.0f", value);
    }
}
