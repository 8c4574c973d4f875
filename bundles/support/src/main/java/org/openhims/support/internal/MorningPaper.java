// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.platform.morning.MorningSheet.Line;
import org.openhims.platform.morning.MorningSheet.Morning;
import org.openhims.platform.morning.MorningSheet.Section;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;

/** The morning sheet as one page of A4: the rows are set closer when there are many. What wants action is told by words, not by colour. */
record MorningPaper(Texts texts, Locale locale, ZoneId zone) {

    private static final double LEFT = 15;
    private static final double WIDTH = 180;
    private static final double TOP = 48;
    private static final double BOTTOM = 282;
    private static final double ROW = 6.6;
    private static final double TITLE = 72;
    private static final double VALUE = 66;
    private static final double METER = 20;
    private static final double SIZE = 10.5;

    Sheet of(Morning morning) {
        List<Element> all = new ArrayList<>(head(morning));
        int rows = morning.sections().stream().mapToInt(section -> 2 + Math.max(1, section.lines().size())).sum();
        double row = Math.min(ROW, (BOTTOM - TOP) / Math.max(1, rows));
        double y = TOP;
        for (Section section : morning.sections()) {
            y += row * 0.6;
            all.add(box(0, y, WIDTH, row * 1.3, Element.Text.bold(section.title(), SIZE + 1), new Element.Rule()));
            y += row * 1.3;
            if (!section.available()) {
                all.add(box(0, y, WIDTH, row, Element.Text.plain(texts.text(locale, "support.morning.away"), SIZE)));
                y += row;
            }
            for (Line line : section.lines()) {
                line(all, line, y, row);
                y += row;
            }
        }
        return new Sheet(texts.text(locale, "support.morning.title"), Sheet.Paper.A4, locale, all);
    }

    private List<Element> head(Morning morning) {
        String when = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", locale).format(morning.at().atZone(zone));
        long alarms = morning.notes().stream().filter(line -> line.severity() == Severity.ALARM).count();
        return List.of(new Element.Text(morning.facility(), 16, true, Align.LEFT),
                new Element.Text(texts.text(locale, "support.morning.title") + " · " + when, 11, false, Align.LEFT),
                new Element.Gap(2), new Element.Rule(), new Element.Gap(1),
                new Element.Text(texts.text(locale, "support.morning.sum", alarms, morning.notes().size() - alarms), 12, true, Align.LEFT));
    }

    private void line(List<Element> all, Line line, double y, double row) {
        boolean well = line.severity() == Severity.WELL;
        all.add(box(0, y, TITLE - 3, row, new Element.Text(line.title(), SIZE, !well, Align.LEFT)));
        all.add(box(TITLE, y, VALUE - 3, row, new Element.Text(line.value(), SIZE, !well, Align.LEFT)));
        if (line.share() != null) {
            all.add(box(TITLE + VALUE, y + row * 0.25, METER, row, new Element.Meter(line.share(), METER, row * 0.45)));
        }
        if (!well) {
            double from = TITLE + VALUE + METER;
            all.add(box(from, y, WIDTH - from, row, new Element.Text(texts.text(locale, "support.morning." + line.severity()), SIZE, true, Align.RIGHT)));
        }
    }

    private static Element box(double x, double y, double width, double height, Element... elements) {
        return new Element.Box(LEFT + x, y, width, height, List.of(elements));
    }
}
