// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.print.Sheet.Paper;

class GridTest {

    private static final String LONG = "Serum bilirubin, total and direct, by the diazo method ";

    private final Layout layout = new Layout(new Typefaces());

    private List<PageMarks> pages(Paper paper, int rows) {
        Element.Table table = new Element.Table(List.of("Test", "Value"), Collections.nCopies(rows, List.of(LONG.repeat(3), "1.2")), List.of(3.0, 1.0), 10);
        return layout.pages(new Sheet("Table", paper, Locale.ENGLISH, List.of(table)));
    }

    private static List<Mark.Glyphs> glyphs(PageMarks page) {
        return page.marks().stream().filter(Mark.Glyphs.class::isInstance).map(Mark.Glyphs.class::cast).toList();
    }

    private static List<Mark.Glyphs> find(PageMarks page, String text) {
        return glyphs(page).stream().filter(mark -> mark.text().text().startsWith(text)).toList();
    }

    @Test
    void columnsStandAtTheirShareOfTheWidth() {
        PageMarks page = pages(Paper.A5, 1).get(0);
        double left = 10 * Layout.MM;
        assertEquals(left, find(page, "Test").get(0).x(), 0.01);
        assertEquals(left + 128 * Layout.MM * 3 / 4, find(page, "Value").get(0).x(), 0.01);
    }

    @Test
    void aCellWrapsWithinItsColumn() {
        PageMarks page = pages(Paper.A5, 1).get(0);
        double right = 10 * Layout.MM + 128 * Layout.MM * 3 / 4;
        List<Mark.Glyphs> inFirst = glyphs(page).stream().filter(mark -> mark.x() < right).toList();
        assertTrue(inFirst.size() > 3);
        assertTrue(inFirst.stream().allMatch(mark -> mark.x() + mark.text().width() <= right));
        assertEquals(find(page, "1.2").get(0).baseline(), find(page, "Serum").get(0).baseline(), 0.01);
    }

    @Test
    void noRowIsTornAndEachPageHasTheHead() {
        List<PageMarks> pages = pages(Paper.A5, 40);
        assertTrue(pages.size() > 1);
        int rows = 0;
        int linesOfARow = 0;
        for (PageMarks page : pages) {
            assertEquals(1, find(page, "Test").size());
            int values = find(page, "1.2").size();
            int lines = (int) glyphs(page).stream().filter(mark -> mark.x() < 11 * Layout.MM).count() - 1;
            linesOfARow = linesOfARow == 0 ? lines / values : linesOfARow;
            assertEquals(values * linesOfARow, lines, "a row is torn");
            rows += values;
        }
        assertEquals(40, rows);
    }

    @Test
    void aTableOnASlipGoesOnAndOn() {
        assertEquals(1, pages(Paper.SLIP, 100).size());
    }
}
