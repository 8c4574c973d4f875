// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.openhims.lab.bench.TurnaroundTimes;
import org.openhims.ui.Session;

/** Half and nine tenths of the specimens as bars over the target; what is behind the target is amber and hatched by a line. */
final class TimesPicture extends Div {

    private static final long serialVersionUID = 1L;
    private static final double WIDTH = 600;

    TimesPicture(Session session, TurnaroundTimes times) {
        addClassName("h-times");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", session.t("uilab.turnaround.picture", session.t("uilab.priority." + times.priority().name()),
                times.median(), times.ninetieth(), times.target()));
        getElement().setProperty("innerHTML", svg(times));
    }

    static String svg(TurnaroundTimes times) {
        double scale = WIDTH / Math.max(1.25 * Math.max(times.target(), times.ninetieth()), 1);
        double target = times.target() * scale;
        return "<svg viewBox=\"0 0 600 84\" aria-hidden=\"true\">" + bar(12, times.median() * scale, times.median() > times.target())
                + bar(46, times.ninetieth() * scale, times.ninetieth() > times.target())
                + String.format(Locale.ROOT, "<line class=\"h-target\" x1=\"%.1f\" y1=\"2\" x2=\"%.1f\" y2=\"82\"/></svg>", target, target);
    }

    private static String bar(int top, double length, boolean late) {
        return String.format(Locale.ROOT, "<rect class=\"%s\" x=\"0\" y=\"%d\" width=\"%.1f\" height=\"26\" rx=\"4\"/>", late ? "h-bar-second" : "h-bar-first",
                top, Math.max(length, 3));
    }
}
