// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.print.Sheet.Paper;

class LayoutTest {

    private final Layout layout = new Layout(new Typefaces());

    private List<PageMarks> pages(Paper paper, Element... elements) {
        return layout.pages(new Sheet("Test", paper, Locale.ENGLISH, List.of(elements)));
    }

    private static Stream<Mark.Glyphs> glyphs(PageMarks page) {
        return page.marks().stream().filter(Mark.Glyphs.class::isInstance).map(Mark.Glyphs.class::cast);
    }

    private static List<Rectangle2D> areas(PageMarks page) {
        return page.marks().stream().filter(Mark.Fill.class::isInstance).map(Mark.Fill.class::cast).findFirst().orElseThrow().areas();
    }

    @Test
    void aSlipIsAsLongAsWhatStandsOnIt() {
        PageMarks shorter = pages(Paper.SLIP, Element.Text.plain("one", 10)).get(0);
        PageMarks longer = pages(Paper.SLIP, Element.Text.plain("one", 10), new Element.Gap(20)).get(0);
        assertEquals(80 * Layout.MM, shorter.width(), 0.01);
        assertEquals(20 * Layout.MM, longer.height() - shorter.height(), 0.01);
    }

    @Test
    void textStandsWhereItIsAligned() {
        PageMarks page = pages(Paper.A5, new Element.Text("x", 10, false, Align.LEFT), new Element.Text("x", 10, false, Align.CENTER),
                new Element.Text("x", 10, false, Align.RIGHT)).get(0);
        double width = glyphs(page).findFirst().orElseThrow().text().width();
        List<Double> x = glyphs(page).map(Mark.Glyphs::x).toList();
        assertEquals(10 * Layout.MM, x.get(0), 0.01);
        assertEquals(74 * Layout.MM - width / 2, x.get(1), 0.01);
        assertEquals(138 * Layout.MM - width, x.get(2), 0.01);
    }

    @Test
    void aFullLabelIsSetSmallerRatherThanContinued() {
        Element[] many = Stream.generate(() -> Element.Text.plain("नाम और संख्या", 7)).limit(8).toArray(Element[]::new);
        List<PageMarks> pages = pages(Paper.LABEL, many);
        assertEquals(1, pages.size());
        assertTrue(glyphs(pages.get(0)).allMatch(mark -> mark.text().size() < 7 && mark.baseline() < 25 * Layout.MM));
    }

    @Test
    void aFullBoxIsSetSmaller() {
        Element box = new Element.Box(5, 5, 40, 8, List.of(Element.Text.plain("one", 10), Element.Text.plain("two", 10)));
        PageMarks page = pages(Paper.CARD, box).get(0);
        assertTrue(glyphs(page).allMatch(mark -> mark.baseline() <= 13 * Layout.MM && mark.x() >= 5 * Layout.MM - 0.01));
    }

    @Test
    void aMeterIsFilledAsFarAsItsShareAndABlankNotAtAll() {
        List<Rectangle2D> meter = areas(pages(Paper.A4, new Element.Meter(0.25, 40, 4)).get(0));
        assertEquals(40 * Layout.MM, meter.get(0).getWidth(), 0.01);
        assertEquals(10 * Layout.MM, meter.get(4).getWidth(), 0.01);
        List<Rectangle2D> blank = areas(pages(Paper.A4, new Element.Blank(8)).get(0));
        assertEquals(180 * Layout.MM, blank.get(0).getWidth(), 0.01);
        assertEquals(8 * Layout.MM, blank.get(2).getHeight(), 0.01);
        assertEquals(0, blank.get(4).getWidth(), 0.01);
    }

    @Test
    void aBreakTurnsThePage() {
        assertEquals(2, pages(Paper.LABEL, Element.Text.plain("a", 8), new Element.Break(), Element.Text.plain("b", 8)).size());
        assertEquals(3, pages(Paper.A4, new Element.Break(), new Element.Break()).size());
    }

    @Test
    void barsAreWholeModulesWithWhiteAtBothEnds() {
        List<Rectangle2D> bars = areas(pages(Paper.LABEL, new Element.Bars(Samples.ACCESSION, 38, 10)).get(0));
        // Ten digits in Code 128-C: start, five pairs, check digit of 11 modules each and the stop of 13, and twice ten of white.
        double module = 38 * Layout.MM / (7 * 11 + 13 + 20);
        assertTrue(module >= 0.25 * Layout.MM);
        double left = (25 - 19) * Layout.MM;
        assertEquals(left + 10 * module, bars.get(0).getMinX(), 0.001);
        assertEquals(left + 38 * Layout.MM - 10 * module, bars.get(bars.size() - 1).getMaxX(), 0.001);
        for (Rectangle2D bar : bars) {
            assertEquals(Math.rint(bar.getWidth() / module), bar.getWidth() / module, 0.001);
        }
    }

    @Test
    void refusesBarsTooThinToBeRead() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> pages(Paper.LABEL, new Element.Bars("07123456789010712345678901", 38, 10)));
        assertTrue(e.getMessage().contains("mm"), e.getMessage());
    }

    @Test
    void aQrHasFourModulesOfWhiteAround() {
        List<Rectangle2D> modules = areas(pages(Paper.A4, new Element.Box(20, 30, 29, 29, List.of(new Element.Qr("1", 29)))).get(0));
        double module = 29 * Layout.MM / 29;
        assertEquals(20 * Layout.MM + 4 * module, modules.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow(), 0.001);
        assertEquals(59 * Layout.MM - 4 * module, modules.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow(), 0.001);
    }

    @Test
    void refusesAQrThatCannotHoldItsContent() {
        assertThrows(IllegalArgumentException.class, () -> pages(Paper.A4, new Element.Qr("x".repeat(3000), 50)));
    }

    @Test
    void aLongNameStandsAboveItsValue() {
        PageMarks page = pages(Paper.LABEL, new Element.Pair("A name that leaves no room for it", "value", 8)).get(0);
        List<Mark.Glyphs> marks = glyphs(page).toList();
        assertTrue(marks.get(1).baseline() > marks.get(0).baseline());
    }
}
