// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last values of a measurement over the band in which they should lie, oldest first. */
public final class Sparkline extends Span {

    private static final long serialVersionUID = 1L;
    private static final double WIDTH = 96;
    private static final double HEIGHT = 28;
    private static final double EDGE = 4;

    /** @param label what a screen reader says; the values beside the picture say the rest */
    public Sparkline(List<Double> values, Double low, Double high, String label) {
        addClassName("h-spark");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty("innerHTML", svg(values, low, high));
    }

    /** @param low lower end of the band, or null; @param high upper end, or null */
    static String svg(List<Double> values, Double low, Double high) {
        List<Double> all = new ArrayList<>(values);
        if (low != null) {
            all.add(low);
        }
        if (high != null) {
            all.add(high);
        }
        double least = all.stream().mapToDouble(v -> v).min().orElse(0);
        double span = Math.max(all.stream().mapToDouble(v -> v).max().orElse(1) - least, 1e-9);
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, "<svg viewBox=\"0 0 %.0f %.0f\" aria-hidden=\"true\">", WIDTH, HEIGHT));
        if (low != null || high != null) {
            double top = high == null ? 0 : y(high, least, span);
            double bottom = low == null ? HEIGHT : y(low, least, span);
            svg.append(String.format(Locale.ROOT, "<rect class=\"h-band\" x=\"0\" y=\"%.1f\" width=\"%.0f\" height=\"%.1f\"/>", top, WIDTH,
                    Math.max(bottom - top, 1)));
        }
        return svg.append(line(values, least, span)).append("</svg>").toString();
    }

    private static String line(List<Double> values, double least, double span) {
        if (values.isEmpty()) {
            return "";
        }
        StringBuilder points = new StringBuilder();
        double x = WIDTH / 2;
        for (int i = 0; i < values.size(); i++) {
            x = values.size() == 1 ? WIDTH / 2 : EDGE + i * (WIDTH - 2 * EDGE) / (values.size() - 1);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y(values.get(i), least, span)));
        }
        return String.format(Locale.ROOT, "<polyline points=\"%s\"/><circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", points.toString().strip(), x,
                y(values.get(values.size() - 1), least, span));
    }

    private static double y(double value, double least, double span) {
        return HEIGHT - EDGE - (value - least) / span * (HEIGHT - 2 * EDGE);
    }
}
