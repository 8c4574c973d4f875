// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes one document. The glyphs are those that Java2D has shaped; the text behind them is kept for search and screen readers. */
final class PdfMaker {

    private static final double STRAIGHT = 0.01;

    /** Fonts of this document only: OpenPDF's font objects are not made for several threads. */
    private final Map<String, BaseFont> fonts = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static byte[] pdf(String title, Locale locale, List<PageMarks> pages) {
        return new PdfMaker().make(title, locale, pages);
    }

    private byte[] make(String title, Locale locale, List<PageMarks> pages) {
        Document document = new Document(size(pages.get(0)), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
        document.addTitle(title);
        document.addCreator("HIMS");
        document.open();
        for (PageMarks page : pages) {
            document.setPageSize(size(page));
            document.newPage();
            writer.setPageEmpty(false);
            page.marks().forEach(mark -> draw(writer.getDirectContent(), page, mark));
        }
        document.close();
        return out.toByteArray();
    }

    private static Rectangle size(PageMarks page) {
        return new Rectangle((float) page.width(), (float) page.height());
    }

    private void draw(PdfContentByte content, PageMarks page, Mark mark) {
        if (mark instanceof Mark.Inked inked) {
            content.saveState();
            content.setColorFill(inked.colour());
            draw(content, page, inked.mark());
            content.restoreState();
        } else if (mark instanceof Mark.Shape shape) {
            outline(content, page, shape);
            content.fill();
        } else if (mark instanceof Mark.Picture picture) {
            picture(content, page, picture);
        } else if (mark instanceof Mark.Fill fill) {
            for (Rectangle2D area : fill.areas()) {
                content.rectangle((float) area.getX(), (float) (page.height() - area.getMaxY()), (float) area.getWidth(), (float) area.getHeight());
            }
            content.fill();
        } else if (mark instanceof Mark.Glyphs glyphs && glyphs.text().glyphs().getNumGlyphs() > 0) {
            text(content, glyphs, page.height() - glyphs.baseline());
        }
    }

    private static void picture(PdfContentByte content, PageMarks page, Mark.Picture mark) {
        try {
            Image image = Image.getInstance(mark.jpeg());
            Rectangle2D frame = mark.frame().outline().getBounds2D();
            double scale = Math.max(frame.getWidth() / image.getWidth(), frame.getHeight() / image.getHeight());
            double width = image.getWidth() * scale;
            double height = image.getHeight() * scale;
            content.saveState();
            outline(content, page, mark.frame());
            content.clip();
            content.newPath();
            content.addImage(image, (float) width, 0, 0, (float) height, (float) (frame.getCenterX() - width / 2),
                    (float) (page.height() - frame.getCenterY() - height / 2));
            content.restoreState();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void outline(PdfContentByte content, PageMarks page, Mark.Shape shape) {
        PathIterator path = shape.outline().getPathIterator(new AffineTransform(1, 0, 0, -1, 0, page.height()));
        float[] at = new float[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> content.closePath();
            }
        }
    }

    private void text(PdfContentByte content, Mark.Glyphs mark, double baseline) {
        PdfDictionary meaning = new PdfDictionary();
        meaning.put(PdfName.ACTUALTEXT, new PdfString(mark.text().text(), PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(PdfName.SPAN, meaning, true);
        content.beginText();
        content.setFontAndSize(font(mark.text().face()), (float) mark.text().size());
        glyphs(content, mark.text().glyphs(), mark.x(), baseline);
        content.endText();
        content.endMarkedContentSequence();
    }

    /** Glyphs that stand just where the font's own widths put them go together; a mark or kerned pair begins anew at its place. */
    private static void glyphs(PdfContentByte content, GlyphVector vector, double x, double baseline) {
        int from = 0;
        while (from < vector.getNumGlyphs()) {
            Point2D start = vector.getGlyphPosition(from);
            int end = from + 1;
            double expected = start.getX() + vector.getGlyphMetrics(from).getAdvanceX();
            while (end < vector.getNumGlyphs() && isAt(vector.getGlyphPosition(end), expected, start.getY())) {
                expected += vector.getGlyphMetrics(end).getAdvanceX();
                end++;
            }
            content.setTextMatrix((float) (x + start.getX()), (float) (baseline - start.getY()));
            content.showText(vector, from, end);
            from = end;
        }
    }

    private static boolean isAt(Point2D position, double x, double y) {
        return Math.abs(position.getX() - x) < STRAIGHT && Math.abs(position.getY() - y) < STRAIGHT;
    }

    private BaseFont font(Face face) {
        return fonts.computeIfAbsent(face.file(), file -> {
            try {
                BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, face.bytes(), null);
                font.setSubset(true);
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
