// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.print.Sheet.Paper;
import org.openhims.print.internal.Raster.Dots;

class RasterTest {

    @TempDir
    private Path folder;
    private final Layout layout = new Layout(new Typefaces());

    private Dots dots(int width, Element... elements) {
        return new Raster(203).draw(layout.pages(new Sheet("Raster", Paper.SLIP, Locale.ENGLISH, List.of(elements))).get(0), width);
    }

    private static boolean black(Dots dots, int x, int y) {
        return (dots.bits()[y * dots.bytesPerRow() + x / 8] & 0x80 >> x % 8) != 0;
    }

    private static long blackDots(Dots dots) {
        long count = 0;
        for (byte b : dots.bits()) {
            count += Integer.bitCount(b & 0xff);
        }
        return count;
    }

    @Test
    void aQrOnASlipPrinterCanBeRead() throws Exception {
        Dots dots = dots(576, new Element.Qr(Samples.TOKEN, 40));
        BufferedImage picture = new BufferedImage(dots.bytesPerRow() * 8, dots.rows(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < dots.rows(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, black(dots, x, y) ? 0 : 0xffffff);
            }
        }
        Path file = folder.resolve("qr.png");
        ImageIO.write(picture, "png", file.toFile());
        assertEquals(List.of("QR-Code:" + Samples.TOKEN), Tool.codes(folder, file));
    }

    @Test
    void theMarginsThatThePrinterCannotReachAreLeftOut() {
        Dots whole = dots(639, new Element.Rule());
        Dots reached = dots(576, new Element.Rule());
        int row = 0;
        while (!black(reached, 288, row)) {
            row++;
        }
        assertTrue(black(reached, 1, row) && black(reached, 574, row));
        assertTrue(!black(whole, 20, row) && black(whole, 40, row));
    }

    /** On a printer that knows black only, a plate would swallow the text that stands on it. */
    @Test
    void whiteTextOnAPlateIsBlackTextWithoutOne() {
        Element text = Element.Text.bold("Narmada Vihar", 10);
        Element onPlate = new Element.Box(4, 4, 60, 20, List.of(new Element.Inked("#0b5f66", List.of(new Element.Plate(60, 20, 0))),
                new Element.Inked("#ffffff", List.of(text))));
        long plain = blackDots(dots(600, new Element.Box(4, 4, 60, 20, List.of(text)), new Element.Gap(30)));
        assertTrue(plain > 0);
        assertEquals(plain, blackDots(dots(600, onPlate, new Element.Gap(30))));
    }

    @Test
    void aThinRuleIsNeverLost() {
        assertTrue(blackDots(new Raster(72).draw(layout.pages(new Sheet("", Paper.SLIP, Locale.ENGLISH, List.of(new Element.Rule()))).get(0), 200)) > 150);
    }

    @Test
    void smallDevanagariIsNeitherThinnedNorFattened() {
        Sheet sheet = new Sheet("Small", Paper.SLIP, Samples.HINDI, List.of(Element.Text.plain("राष्ट्रीय क्षत्रिय", 7)));
        PageMarks page = layout.pages(sheet).get(0);
        double fine = blackDots(new Raster(203 * 8).draw(page, 639 * 8)) / 64.0;
        assertEquals(1, blackDots(new Raster(203).draw(page, 639)) / fine, 0.2);
    }

    @Test
    void aTallPictureIsSentInBands() {
        Dots dots = new Dots(2, 300, new byte[600]);
        byte[] bytes = Language.ESCPOS.page(dots);
        assertEquals(2 + 3 * 8 + 600 + 4, bytes.length);
        assertEquals(128, bytes[8] & 0xff);
        assertEquals(44, bytes[2 + 2 * (8 + 256) + 6]);
    }

    @Test
    void aGraphicFieldIsHexOfTheDots() {
        byte[] zpl = Language.ZPL.page(new Dots(1, 2, new byte[] {(byte) 0xa5, 0x0f}));
        assertArrayEquals("^XA^PW8^LL2^FO0,0^GFA,2,2,1,A50F^FS^XZ\n".getBytes(StandardCharsets.US_ASCII), zpl);
    }
}
