// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.print.Sheet.Paper;

/** The PDF as other programs see it. */
class PdfTest {

    private static final int CHEAP_SCANNER = 150;

    @TempDir
    private Path folder;
    private final Layout layout = new Layout(new Typefaces());

    private byte[] pdf(Sheet sheet) {
        return PdfMaker.pdf(sheet.title(), sheet.locale(), layout.pages(sheet));
    }

    private List<String> codes(Sheet sheet) throws Exception {
        return Tool.codes(folder, Tool.pictures(folder, pdf(sheet), CHEAP_SCANNER).get(0));
    }

    @Test
    void anIndependentDecoderReadsTheCardsQr() throws Exception {
        assertEquals(List.of("QR-Code:" + Samples.TOKEN), codes(Samples.card()));
    }

    @Test
    void anIndependentDecoderReadsTheBars() throws Exception {
        assertEquals(List.of("CODE-128:" + Samples.ACCESSION), codes(Samples.label()));
        assertEquals(List.of("CODE-128:" + Samples.ACCESSION), codes(Samples.narrowBars()));
        assertEquals(List.of("CODE-128:0712345678901"), codes(Samples.slip()));
    }

    @Test
    void aQrHoldsDevanagari() throws Exception {
        Sheet sheet = new Sheet("QR", Paper.A5, Samples.HINDI, List.of(new Element.Qr("श्रीमती सुनीता", 30)));
        assertEquals(List.of("QR-Code:श्रीमती सुनीता"), codes(sheet));
    }

    @ParameterizedTest
    @ValueSource(strings = {"क्षत्रिय", "श्रीमती", "विद्युत् राष्ट्रीय", "हीमोग्लोबिन (Haemoglobin) 13.2 g/dL", "₹1,23,456.00", "डॉ॰ ज़ैनब, कक्ष 12।",
            "Sunita Devi"})
    void theTextBehindTheGlyphsIsWhole(String text) throws Exception {
        Sheet sheet = new Sheet("Text", Paper.A5, Samples.HINDI, List.of(Element.Text.plain(text, 11)));
        assertEquals(text, Tool.text(folder, pdf(sheet)).strip());
    }

    /** White on a teal plate with a drawing, and black again beside it. */
    @Test
    void coloursAndDrawingsAreWhereTheyAreSaid() throws Exception {
        Element plate = new Element.Inked("#0b5f66", List.of(new Element.Plate(40, 20, 3)));
        Element square = new Element.Inked("#f2a33a", List.of(new Element.Drawing("M 0 0 L 100 0 C 100 0 100 100 100 100 L 0 100 Z", 10)));
        Sheet sheet = new Sheet("Colours", Paper.CARD, Locale.ENGLISH, List.of(new Element.Box(10, 10, 40, 20, List.of(plate, square,
                new Element.Inked("#ffffff", List.of(new Element.Text("White", 12, true, Element.Align.RIGHT))))),
                new Element.Box(10, 40, 40, 10, List.of(new Element.Bars("1234567890", 40, 8)))));

        BufferedImage page = ImageIO.read(Tool.pictures(folder, pdf(sheet), 254).get(0).toFile());

        assertEquals(0x0b5f66, page.getRGB(300, 280) & 0xffffff, "teal");
        assertEquals(0xf2a33a, page.getRGB(150, 150) & 0xffffff, "saffron");
        assertEquals(0xffffff, page.getRGB(498, 101) & 0xffffff, "a round corner");
        assertEquals(List.of("CODE-128:1234567890"), codes(sheet), "black after it");
        assertTrue(Tool.text(folder, pdf(sheet)).contains("White"));
    }

    @Test
    void aPictureFillsItsFrameAndIsCutAtItsEdges() throws Exception {
        BufferedImage wide = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics pen = wide.getGraphics();
        pen.setColor(java.awt.Color.RED);
        pen.fillRect(150, 0, 100, 100);
        java.io.ByteArrayOutputStream jpeg = new java.io.ByteArrayOutputStream();
        ImageIO.write(wide, "jpeg", jpeg);
        Sheet sheet = new Sheet("Photo", Paper.CARD, Locale.ENGLISH, List.of(new Element.Box(10, 10, 20, 20,
                List.of(new Element.Picture(jpeg.toByteArray(), 20, 20, 2)))));

        BufferedImage page = ImageIO.read(Tool.pictures(folder, pdf(sheet), 254).get(0).toFile());

        java.awt.Color middle = new java.awt.Color(page.getRGB(200, 200));
        assertTrue(middle.getRed() > 240 && middle.getGreen() < 20, middle::toString);
        assertEquals(0xffffff, page.getRGB(310, 200) & 0xffffff, "beside the frame");
        assertEquals(0xffffff, page.getRGB(101, 101) & 0xffffff, "a round corner");
    }

    @Test
    void isPdf17WithItsFontsInIt() throws Exception {
        byte[] pdf = pdf(Samples.report(3));
        Files.write(folder.resolve("sheet.pdf"), pdf);
        assertTrue(Tool.run(folder, "pdfinfo", "sheet.pdf").contains("PDF version:     1.7"));
        List<String> fonts = Tool.run(folder, "pdffonts", "sheet.pdf").lines().skip(2).toList();
        assertEquals(4, fonts.size());
        assertTrue(fonts.stream().allMatch(font -> font.contains("Noto") && font.contains("yes yes yes")), fonts.toString());
    }

    @Test
    void aPageThatFollowsRepeatsTheHeadAndIsNumbered() throws Exception {
        String text = Tool.text(folder, pdf(Samples.report(60)));
        assertEquals(2, text.split("परिणाम", -1).length - 1);
        assertTrue(text.contains("1 / 2") && text.contains("2 / 2"), text);
        for (int row = 1; row <= 60; row++) {
            assertTrue(text.contains("(Haemoglobin) " + row + " "), "row " + row);
        }
    }

    @Test
    void oneSheetMakesOnePage() throws Exception {
        for (Sheet sheet : List.of(Samples.label(), Samples.card(), Samples.slip(), Samples.report(5))) {
            assertFalse(Tool.text(folder, pdf(sheet)).strip().contains("\f"), sheet.title());
        }
    }

    @Test
    void anEmptySheetIsAnEmptyPage() throws Exception {
        assertEquals(1, Tool.pictures(folder, pdf(new Sheet("", Paper.A4, Locale.ENGLISH, List.of())), 20).size());
    }
}
