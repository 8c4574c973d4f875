// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;

/** Controls of a lot one after the other between the lines of mean and standard deviations (Levey and Jennings 1950), as SVG. */
final class LeveyJennings {

    private static final int LEFT = 64;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;
    private static final int RIGHT = 64;
    private static final int TOP = 50;
    private static final int DEVIATION = 36;
    private static final int MIDDLE = TOP + 4 * DEVIATION - DEVIATION / 2;
    private static final double FURTHEST = 3.4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM HH:mm");

    private final StringBuilder svg = new StringBuilder(4000);

    private LeveyJennings() {
    }

    /** @param title what stands above it; @param mean the word for the mean */
    static String of(ControlLot lot, List<ControlResult> results, ZoneId zone, String title, String mean) {
        LeveyJennings picture = new LeveyJennings();
        picture.add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"Noto Sans, Noto Sans Devanagari, sans-serif\" font-size=\"11\">", WIDTH, HEIGHT);
        picture.add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
        picture.add("<text x=\"%d\" y=\"16\" font-size=\"13\">%s</text>", LEFT, escaped(title));
        picture.lines(lot, mean);
        picture.points(results, zone);
        return picture.svg.append("</svg>").toString();
    }

    private void lines(ControlLot lot, String mean) {
        for (int deviation = -3; deviation <= 3; deviation++) {
            int y = MIDDLE - deviation * DEVIATION;
            String colour = deviation == 0 ? "#1b5e20" : Math.abs(deviation) == 3 ? "#b00020" : Math.abs(deviation) == 2 ? "#a15c00" : "#8a8f98";
            add("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"%s/>", LEFT, y, WIDTH - RIGHT, y, colour,
                    deviation == 0 ? "" : " stroke-dasharray=\"4 3\"");
            BigDecimal value = lot.mean().add(lot.sd().multiply(BigDecimal.valueOf(deviation)));
            add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#333a44\">%s</text>", LEFT - 6, y + 4, signed(value.toPlainString()));
            add("<text x=\"%d\" y=\"%d\" fill=\"#333a44\">%s</text>", WIDTH - RIGHT + 6, y + 4,
                    deviation == 0 ? escaped(mean) : signed(String.format(Locale.ROOT, "%+d SD", deviation)));
        }
    }

    private void points(List<ControlResult> results, ZoneId zone) {
        double step = results.size() < 2 ? 0 : (WIDTH - LEFT - RIGHT - 32.0) / (results.size() - 1);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < results.size(); i++) {
            path.append(i == 0 ? "M" : "L").append(at(x(i, step))).append(' ').append(at(y(results.get(i))));
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"#5b6472\"/>", path.isEmpty() ? "M0 0" : path);
        for (int i = 0; i < results.size(); i++) {
            point(results.get(i), x(i, step), zone);
        }
        if (!results.isEmpty()) {
            day(results.get(0), x(0, step), "start", zone);
            day(results.get(results.size() - 1), WIDTH - RIGHT, "end", zone);
        }
    }

    private static double x(int place, double step) {
        return LEFT + 16 + place * step;
    }

    /** A point beyond the picture stands at its edge. */
    private static double y(ControlResult result) {
        return MIDDLE - Math.max(-FURTHEST, Math.min(FURTHEST, result.z().doubleValue())) * DEVIATION;
    }

    /** A rejected one is a red square, a warning an amber triangle, so that it is told without colours too; a ring means an override. */
    private void point(ControlResult result, double x, ZoneId zone) {
        double y = y(result);
        switch (result.verdict()) {
            case "rejected" -> add("<rect x=\"%s\" y=\"%s\" width=\"8\" height=\"8\" fill=\"#b00020\">", at(x - 4), at(y - 4));
            case "warning" -> add("<polygon points=\"%s,%s %s,%s %s,%s\" fill=\"#a15c00\">", at(x), at(y - 5), at(x - 5), at(y + 4), at(x + 5),
                    at(y + 4));
            default -> add("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"#1f4e8c\">", at(x), at(y));
        }
        add("<title>%s</title>", escaped(DAY.format(result.at().atZone(zone)) + " · " + result.value().toPlainString() + " · "
                + signed(String.format(Locale.ROOT, "%+.1f SD", result.z())) + (result.rules().isEmpty() ? "" : " · " + String.join(", ", result.rules()))));
        add(switch (result.verdict()) {
            case "rejected" -> "</rect>";
            case "warning" -> "</polygon>";
            default -> "</circle>";
        });
        if (!result.rules().isEmpty()) {
            add("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"9\" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\">%s</text>", at(x),
                    at(y > MIDDLE ? y + 17 : y - 8), escaped(String.join(" ", result.rules())));
        }
        if (result.hold() != null && "override".equals(result.hold().ended())) {
            add("<circle cx=\"%s\" cy=\"%s\" r=\"8\" fill=\"none\" stroke=\"#b00020\"/>", at(x), at(y));
        }
    }

    private void day(ControlResult result, double x, String anchor, ZoneId zone) {
        add("<text x=\"%s\" y=\"%d\" text-anchor=\"%s\" fill=\"#333a44\">%s</text>", at(x), HEIGHT - 10, anchor, DAY.format(result.at().atZone(zone)));
    }

    private void add(String format, Object... args) {
        svg.append(String.format(Locale.ROOT, format, args));
    }

    /** With the sign of mathematics: a hyphen is too short to be seen. */
    private static String signed(String number) {
        return number.replace('-', '\u2212');
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
