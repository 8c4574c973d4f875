// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A page as dots, for printers that know no PDF. */
final class Raster {

    /** Lighter than this is white: thin strokes stay, and letters do not run together. */
    private static final int THRESHOLD = 150;

    private final double scale;

    Raster(double dotsPerInch) {
        this.scale = dotsPerInch / 72;
    }

    /**
     * Draws the page's middle.
     *
     * @param width of the picture in dots; what the printer cannot reach at both sides, the margins, is left out
     */
    Dots draw(PageMarks page, int width) {
        int height = (int) Math.ceil(page.height() * scale);
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate((int) Math.round((width - page.width() * scale) / 2), 0);
        page.marks().forEach(mark -> draw(graphics, mark));
        graphics.dispose();
        return dots(grey);
    }

    /** Shapes are left out, and what is inked is black: there is one colour, and a dark plate would swallow what stands on it. */
    private void draw(Graphics2D graphics, Mark mark) {
        if (mark instanceof Mark.Inked inked) {
            draw(graphics, inked.mark());
        } else if (mark instanceof Mark.Fill fill) {
            fill(graphics, fill);
        } else if (mark instanceof Mark.Glyphs glyphs) {
            Graphics2D scaled = (Graphics2D) graphics.create();
            scaled.scale(scale, scale);
            scaled.fill(glyphs.text().glyphs().getOutline((float) glyphs.x(), (float) glyphs.baseline()));
            scaled.dispose();
        }
    }

    private void fill(Graphics2D graphics, Mark.Fill fill) {
        List<Rectangle2D> areas = fill.areas();
        double left = areas.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
        double top = areas.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(0);
        for (Rectangle2D area : areas) {
            int x = dot(left, area.getMinX(), fill.moduleWidth());
            int y = dot(top, area.getMinY(), fill.moduleHeight());
            graphics.fillRect(x, y, Math.max(1, dot(left, area.getMaxX(), fill.moduleWidth()) - x),
                    Math.max(1, dot(top, area.getMaxY(), fill.moduleHeight()) - y));
        }
    }

    /** The dot at which a place begins; within a code it is a whole number of equal modules away from the code's origin. */
    private int dot(double origin, double place, double module) {
        if (module == 0) {
            return (int) Math.round(place * scale);
        }
        int dotsPerModule = Math.max(1, (int) (module * scale));
        return (int) Math.round(origin * scale) + dotsPerModule * (int) Math.round((place - origin) / module);
    }

    private static Dots dots(BufferedImage grey) {
        Dots dots = new Dots((grey.getWidth() + 7) / 8, grey.getHeight(), new byte[(grey.getWidth() + 7) / 8 * grey.getHeight()]);
        int[] row = new int[grey.getWidth()];
        for (int y = 0; y < grey.getHeight(); y++) {
            grey.getRaster().getSamples(0, y, grey.getWidth(), 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                if (row[x] < THRESHOLD) {
                    dots.bits()[y * dots.bytesPerRow() + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return dots;
    }

    /** A picture of one bit a dot, black is 1, the leftmost dot in the highest bit. */
    record Dots(int bytesPerRow, int rows, byte[] bits) {
    }
}
