// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.day;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;

/** Bars by hour, one or two beside each other; silent for screen readers, since a table stands below. */
final class Bars extends Div {

    private static final long serialVersionUID = 1L;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 180;
    private static final double FOOT = 22;
    private static final double HEAD = 16;

    /** @param second null for one bar; a value of null for none */
    record Bar(String label, Integer first, Integer second) {
    }

    Bars(List<Bar> bars) {
        addClassName("h-bars");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", svg(bars));
    }

    static String svg(List<Bar> bars) {
        int most = bars.stream().mapToInt(bar -> Math.max(value(bar.first()), value(bar.second()))).max().orElse(0);
        boolean pairs = bars.stream().anyMatch(bar -> bar.second() != null);
        double step = WIDTH / Math.max(bars.size(), 1);
        double wide = Math.min(step * (pairs ? 0.38 : 0.7), 48);
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, "<svg viewBox=\"0 0 %.0f %.0f\">", WIDTH, HEIGHT));
        for (int i = 0; i < bars.size(); i++) {
            double middle = (i + 0.5) * step;
            svg.append(bar(bars.get(i).first(), most, pairs ? middle - wide : middle - wide / 2, wide, "h-bar-first"));
            svg.append(pairs ? bar(bars.get(i).second(), most, middle, wide, "h-bar-second") : "");
            svg.append(String.format(Locale.ROOT, "<text class=\"h-bar-label\" x=\"%.1f\" y=\"%.0f\">%s</text>", middle, HEIGHT - 5, bars.get(i).label()));
        }
        return svg.append("</svg>").toString();
    }

    private static String bar(Integer value, int most, double x, double wide, String kind) {
        if (value == null) {
            return "";
        }
        double high = most == 0 ? 0 : (HEIGHT - FOOT - HEAD) * value / most;
        double y = HEIGHT - FOOT - high;
        return String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/><text class=\"h-bar-value\" x=\"%.1f\" "
                + "y=\"%.1f\">%d</text>", kind, x, y, wide, Math.max(high, 1), x + wide / 2, y - 4, value);
    }

    private static int value(Integer value) {
        return value == null ? 0 : value;
    }
}
