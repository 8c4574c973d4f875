// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
