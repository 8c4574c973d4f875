// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;

/** A column that is filled from top to bottom and goes on, on the next page, when it is full. Points. */
final class Column {

    /** From line to line, as a share of the size of type: room for the vowel signs above and below Devanagari. */
    private static final double LEADING = 1.4;
    private static final double BASELINE = 1.07;
    private static final double NAME_SIZE = 0.8;
    private static final double NAME_SHARE = 0.3;
    /** Narrower columns have name and value close together. */
    private static final double WIDE = 90 * Layout.MM;
    private static final double HAIRLINE = 0.5;

    private final Wrapping wrapping;
    private final double scale;
    private final double left;
    private final double top;
    private final double width;
    private final double bottom;
    private final List<Filled> done = new ArrayList<>();
    private List<Mark> marks = new ArrayList<>();
    private double y;

    Column(Wrapping wrapping, double scale, double left, double top, double width, double bottom) {
        this.wrapping = wrapping;
        this.scale = scale;
        this.left = left;
        this.top = top;
        this.width = width;
        this.bottom = bottom;
        this.y = top;
    }

    /** @param end where the lowest mark ends */
    record Filled(List<Mark> marks, double end) {
    }

    List<Filled> finished() {
        turnPage();
        return done;
    }

    void place(Element element) {
        if (element instanceof Element.Text text) {
            text(text);
        } else if (element instanceof Element.Pair pair) {
            pair(pair);
        } else if (element instanceof Element.Qr qr) {
            double side = Math.min(qr.side() * Layout.MM, width);
            need(side);
            marks.add(Codes.qr(qr.content(), left + (width - side) / 2, y, side));
            y += side;
        } else if (element instanceof Element.Bars bars) {
            bars(bars);
        } else if (element instanceof Element.Table table) {
            new Grid(this, table).place();
        } else if (element instanceof Element.Rule) {
            rule();
        } else if (element instanceof Element.Gap gap) {
            y += gap.height() * Layout.MM * scale;
        } else if (element instanceof Element.Meter meter) {
            frame(Math.min(meter.width() * Layout.MM, width), meter.height() * Layout.MM, meter.share());
        } else if (element instanceof Element.Blank blank) {
            frame(width, blank.height() * Layout.MM * scale, 0);
        } else if (element instanceof Element.Box box) {
            box(box);
        } else if (element instanceof Element.Inked inked) {
            int from = marks.size();
            inked.elements().forEach(this::place);
            marks.subList(from, marks.size()).replaceAll(mark -> new Mark.Inked(Color.decode(inked.colour()), mark));
        } else if (element instanceof Element.Plate plate) {
            marks.add(Outlines.plate(plate, left, y));
        } else if (element instanceof Element.Drawing drawing) {
            marks.add(Outlines.drawing(drawing, left, y));
        } else if (element instanceof Element.Picture picture) {
            marks.add(new Mark.Picture(picture.jpeg(), Outlines.plate(new Element.Plate(picture.width(), picture.height(), picture.radius()), left, y)));
        } else {
            turnPage();
        }
    }

    private void text(Element.Text text) {
        double size = text.size() * scale;
        for (Line line : wrapping.wrap(text.text(), size, text.bold(), width)) {
            need(size * LEADING);
            line(line, aligned(line, text.align()), size);
            y += size * LEADING;
        }
    }

    private double aligned(Line line, Align align) {
        double free = width - line.width();
        return left + switch (align) {
            case LEFT -> 0;
            case CENTER -> free / 2;
            case RIGHT -> free;
        };
    }

    private void pair(Element.Pair pair) {
        double size = pair.size() * scale;
        Line name = wrapping.wrap(pair.name(), size * NAME_SIZE, false, Double.MAX_VALUE).get(0);
        double gap = size * 0.5;
        double indent = width > WIDE ? Math.max(width * NAME_SHARE, name.width() + gap) : name.width() + gap;
        boolean beside = indent < width * 0.6;
        if (!beside) {
            text(new Element.Text(pair.name(), pair.size() * NAME_SIZE, false, Align.LEFT));
            indent = gap;
        }
        List<Line> values = wrapping.wrap(pair.value(), size, false, width - indent);
        for (int i = 0; i < values.size(); i++) {
            need(size * LEADING);
            if (i == 0 && beside) {
                line(name, left, size);
            }
            line(values.get(i), left + indent, size);
            y += size * LEADING;
        }
    }

    private void bars(Element.Bars bars) {
        double barsWidth = Math.min(bars.width() * Layout.MM, width);
        need(bars.height() * Layout.MM);
        marks.add(Codes.bars(bars.content(), left + (width - barsWidth) / 2, y, barsWidth, bars.height() * Layout.MM));
        y += bars.height() * Layout.MM;
    }

    void rule() {
        need(3 * HAIRLINE);
        marks.add(new Mark.Fill(List.of(new Rectangle2D.Double(left, y + HAIRLINE, width, HAIRLINE)), 0, 0));
        y += 3 * HAIRLINE;
    }

    /** A frame of hairlines, filled from the left. */
    private void frame(double wide, double high, double share) {
        need(high);
        marks.add(new Mark.Fill(List.of(new Rectangle2D.Double(left, y, wide, HAIRLINE),
                new Rectangle2D.Double(left, y + high - HAIRLINE, wide, HAIRLINE), new Rectangle2D.Double(left, y, HAIRLINE, high),
                new Rectangle2D.Double(left + wide - HAIRLINE, y, HAIRLINE, high),
                new Rectangle2D.Double(left, y, Math.max(0, Math.min(1, share)) * wide, high)), 0, 0));
        y += high;
    }

    /** What does not fit the box is set smaller until it does. */
    private void box(Element.Box box) {
        double boxTop = box.y() * Layout.MM;
        double boxBottom = boxTop + box.height() * Layout.MM;
        double boxScale = scale;
        Filled inner = boxed(box, boxTop, boxScale);
        while (inner.end() > boxBottom + 0.01 && boxScale > 0.5) {
            boxScale -= 0.05;
            inner = boxed(box, boxTop, boxScale);
        }
        marks.addAll(inner.marks());
    }

    private Filled boxed(Element.Box box, double boxTop, double boxScale) {
        Column inside = new Column(wrapping, boxScale, box.x() * Layout.MM, boxTop, box.width() * Layout.MM, Double.MAX_VALUE);
        box.elements().forEach(inside::place);
        return inside.finished().get(0);
    }

    /** Turns the page unless so much room is left; true when it turned. */
    boolean need(double height) {
        if (y + height <= bottom + 0.01 || y <= top) {
            return false;
        }
        turnPage();
        return true;
    }

    private void turnPage() {
        done.add(new Filled(marks, y));
        marks = new ArrayList<>();
        y = top;
    }

    private void line(Line line, double x, double size) {
        glyphs(line, x, y + size * BASELINE, marks);
    }

    static void glyphs(Line line, double x, double baseline, List<Mark> marks) {
        double at = x;
        for (Shaped part : line.parts()) {
            marks.add(new Mark.Glyphs(part, at, baseline));
            at += part.width();
        }
    }

    /** A row of a table, as high as its highest cell. */
    void row(List<Cell> cells, double size) {
        for (Cell cell : cells) {
            for (int i = 0; i < cell.lines().size(); i++) {
                glyphs(cell.lines().get(i), left + cell.x(), y + size * (BASELINE + LEADING * i), marks);
            }
        }
        y += heightOf(cells, size);
    }

    static double heightOf(List<Cell> cells, double size) {
        return size * LEADING * cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
    }

    /** @param x from the column's left */
    record Cell(double x, List<Line> lines) {
    }

    double width() {
        return width;
    }

    double scale() {
        return scale;
    }

    Wrapping wrapping() {
        return wrapping;
    }
}
