// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.openhims.print.internal.Raster.Dots;

/** What a raw printer understands. Both send pictures, since no printer's own fonts shape Devanagari. */
enum Language {

    /** Epson ESC/POS: slip printers. */
    ESCPOS {
        /** So high at once that the smallest printer's buffer holds it. */
        private static final int BAND = 128;

        @Override
        byte[] page(Dots dots) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0x1b, '@'});
            for (int row = 0; row < dots.rows(); row += BAND) {
                int rows = Math.min(BAND, dots.rows() - row);
                // GS v 0: raster bit image, normal size, width in bytes and height in dots, least significant byte first.
                out.writeBytes(new byte[] {0x1d, 'v', '0', 0, (byte) dots.bytesPerRow(), (byte) (dots.bytesPerRow() >> 8), (byte) rows, 0});
                out.write(dots.bits(), row * dots.bytesPerRow(), rows * dots.bytesPerRow());
            }
            // Feed to the knife and cut, leaving one point so that the slip does not fall.
            out.writeBytes(new byte[] {0x1d, 'V', 66, 0});
            return out.toByteArray();
        }
    },

    /** Zebra ZPL II: label printers. */
    ZPL {
        @Override
        byte[] page(Dots dots) {
            String picture = HexFormat.of().withUpperCase().formatHex(dots.bits());
            return ("^XA^PW" + dots.bytesPerRow() * 8 + "^LL" + dots.rows() + "^FO0,0^GFA," + dots.bits().length + ',' + dots.bits().length + ','
                    + dots.bytesPerRow() + ',' + picture + "^FS^XZ\n").getBytes(StandardCharsets.US_ASCII);
        }
    };

    abstract byte[] page(Dots dots);
}
