// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.print.Sheet.Paper;

/** Puts a sheet's elements on pages. The PDF and the printers' pictures are made of the same pages. */
final class Layout {

    /** Points of a millimetre. */
    static final double MM = 72 / 25.4;

    private static final double SMALLEST_SCALE = 0.6;
    private static final double SCALE_STEP = 0.05;
    private static final double NUMBER_SIZE = 8;

    private final Typefaces faces;

    Layout(Typefaces faces) {
        this.faces = faces;
    }

    /**
     * Pages of the paper's size; a slip's height is what stands on it. A card or label that is too full is set smaller rather than
     * continued on a second one, since half a label on a tube is worse than small print.
     */
    List<PageMarks> pages(Sheet sheet) {
        Paper paper = sheet.paper();
        if (paper != Paper.CARD && paper != Paper.LABEL) {
            return stands(sheet) ? attempt(sheet, 1) : numbered(paper, attempt(sheet, 1));
        }
        long wanted = 1 + sheet.elements().stream().filter(Element.Break.class::isInstance).count();
        double scale = 1;
        List<PageMarks> pages = attempt(sheet, scale);
        while (pages.size() > wanted && scale > SMALLEST_SCALE) {
            scale -= SCALE_STEP;
            pages = attempt(sheet, scale);
        }
        return pages;
    }

    /** Cards and stickers: everything at its place, and each page a thing of its own. */
    private static boolean stands(Sheet sheet) {
        return sheet.elements().stream().allMatch(element -> element instanceof Element.Box || element instanceof Element.Break);
    }

    private List<PageMarks> attempt(Sheet sheet, double scale) {
        Paper paper = sheet.paper();
        double margin = paper.margin() * MM;
        double bottom = paper.height() == 0 ? Double.MAX_VALUE : paper.height() * MM - margin;
        Column column = new Column(new Wrapping(faces, sheet.locale()), scale, margin, margin, paper.width() * MM - 2 * margin, bottom);
        sheet.elements().forEach(column::place);
        return column.finished().stream().map(page -> sized(paper, page)).toList();
    }

    private static PageMarks sized(Paper paper, Column.Filled page) {
        double height = paper.height() == 0 ? page.end() + paper.margin() * MM : paper.height() * MM;
        return new PageMarks(paper.width() * MM, height, page.marks());
    }

    /** A report of several pages says so on each, so that a lost page is noticed. */
    private List<PageMarks> numbered(Paper paper, List<PageMarks> pages) {
        if (pages.size() == 1 || paper == Paper.SLIP) {
            return pages;
        }
        List<PageMarks> all = new ArrayList<>();
        for (PageMarks page : pages) {
            List<Mark> marks = new ArrayList<>(page.marks());
            Line number = faces.line((all.size() + 1) + " / " + pages.size(), NUMBER_SIZE, false);
            double x = page.width() - paper.margin() * MM - number.width();
            Column.glyphs(number, x, page.height() - paper.margin() * MM / 2, marks);
            all.add(new PageMarks(page.width(), page.height(), marks));
        }
        return all;
    }
}
