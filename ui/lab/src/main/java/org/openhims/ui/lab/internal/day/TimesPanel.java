// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.openhims.lab.bench.TurnaroundTimes;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** One priority: how many met the target, the middle one and the slow ones against it as a picture, and how many are overdue. */
final class TimesPanel extends Section {

    private static final long serialVersionUID = 1L;

    TimesPanel(Session session, TurnaroundTimes times, long overdue) {
        String name = session.t("uilab.priority." + times.priority().name());
        addClassNames("h-panel", "h-stack", "h-tight");
        setId("times-" + times.priority());
        getElement().setAttribute("aria-label", name);
        String id = times.priority() + "-";
        Div figures = Parts.div("h-counts");
        if (times.specimens() > 0) {
            int percent = 100 * times.within() / times.specimens();
            figures.add(figure(id + "within", percent + " %", session.t("uilab.turnaround.within", times.within(), times.specimens(), times.target()),
                    2 * times.within() < times.specimens()),
                    figure(id + "median", session.t("uilab.minutes", times.median()), session.t("uilab.turnaround.median"), false),
                    figure(id + "ninetieth", session.t("uilab.minutes", times.ninetieth()), session.t("uilab.turnaround.ninetieth"), false));
        }
        figures.add(Parts.count(id + "overdue", overdue, session.t("uilab.turnaround.overdue"), Tone.DANGER));
        add(new H2(name), figures);
        add(times.specimens() > 0 ? new TimesPicture(session, times) : Parts.span("h-soft", session.t("uilab.turnaround.none", times.target())));
        if (times.specimens() > 0) {
            add(Parts.span("h-soft h-small", session.t("uilab.turnaround.caption", times.target())));
        }
    }

    private static Div figure(String id, String text, String label, boolean bad) {
        var figure = Parts.span("h-number", text);
        figure.setId(id);
        figure.setClassName("h-tone-danger", bad);
        return Parts.div("h-count", figure, Parts.span("h-soft", label));
    }
}
