// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.util.List;
import java.util.Locale;

/** A bar for each finding that has a goal, with the goal as a line at the same place for all: what is longer is better. */
record Picture(List<Finding> findings) {

    private static final int ROW = 44;
    private static final int LEFT = 380;
    private static final int GOAL = 300;
    private static final int WIDTH = 1040;
    private static final double MOST = 2.1;

    String svg() {
        List<Finding> shown = findings.stream().filter(found -> !Double.isNaN(found.goal())).toList();
        int height = (shown.size() + 1) * ROW + 10;
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"14\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n", WIDTH, height));
        for (int i = 0; i < shown.size(); i++) {
            row(svg, shown.get(i), i * ROW + 10);
        }
        svg.append(String.format(Locale.ROOT, "<line x1=\"%1$d\" y1=\"4\" x2=\"%1$d\" y2=\"%2$d\" stroke=\"black\" stroke-dasharray=\"4\"/>%n"
                + "<text x=\"%1$d\" y=\"%3$d\" text-anchor=\"middle\">goal</text>%n</svg>%n", LEFT + GOAL, height - ROW + 4, height - 18));
        return svg.toString();
    }

    private static void row(StringBuilder svg, Finding found, int top) {
        double low = share(found, found.more() ? found.low() : found.high());
        double high = share(found, found.more() ? found.high() : found.low());
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n", LEFT - 10, top + 20, found.what()));
        svg.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"26\" fill=\"%s\"/>%n", LEFT, top,
                share(found, found.value()) * GOAL, found.met() ? "#1b7f4b" : "#c2410c"));
        svg.append(String.format(Locale.ROOT, "<line x1=\"%.0f\" y1=\"%3$d\" x2=\"%.0f\" y2=\"%3$d\" stroke=\"black\" stroke-width=\"2\"/>%n",
                LEFT + low * GOAL, LEFT + high * GOAL, top + 13));
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s %s (goal %s)</text>%n", WIDTH - 20 - 170, top + 20,
                Report.number(found.value()), found.unit(), Report.number(found.goal())));
    }

    /** Of the goal; the other way round where less is better. */
    private static double share(Finding found, double value) {
        return Math.min(MOST * 0.7, found.more() ? value / found.goal() : found.goal() / value);
    }
}
