// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Codes as exact rectangles; points. */
final class Codes {

    /** ISO/IEC 18004 §5.3.8: four modules of white on each side. */
    private static final int QR_QUIET = 4;
    /** ISO/IEC 15417 §4.4.4: ten modules of white at both ends. */
    private static final int BARS_QUIET = 10;
    private static final double LEAST_BAR = 0.25 * Layout.MM;

    private Codes() {
    }

    static Mark.Fill qr(String content, double x, double y, double side) {
        ByteMatrix matrix = matrix(content);
        double module = side / (matrix.getWidth() + 2 * QR_QUIET);
        List<Rectangle2D> areas = new ArrayList<>();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row) == 1) {
                    areas.add(new Rectangle2D.Double(x + (QR_QUIET + column) * module, y + (QR_QUIET + row) * module, module, module));
                }
            }
        }
        return new Mark.Fill(areas, module, module);
    }

    private static ByteMatrix matrix(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too much for a QR code: " + content.length() + " characters", e);
        }
    }

    /** Throws {@link IllegalArgumentException} when the bars would be thinner than 0.25 mm, which cheap scanners do not read. */
    static Mark.Fill bars(String content, double x, double y, double width, double height) {
        boolean[] modules = new Code128Writer().encode(content);
        double module = width / (modules.length + 2 * BARS_QUIET);
        if (module < LEAST_BAR) {
            throw new IllegalArgumentException("bars for " + content.length() + " characters need "
                    + Math.ceil((modules.length + 2 * BARS_QUIET) * LEAST_BAR / Layout.MM) + " mm");
        }
        List<Rectangle2D> areas = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= modules.length; i++) {
            if (i == modules.length || modules[i] != modules[from]) {
                if (modules[from]) {
                    areas.add(new Rectangle2D.Double(x + (BARS_QUIET + from) * module, y, (i - from) * module, height));
                }
                from = i;
            }
        }
        return new Mark.Fill(areas, module, 0);
    }
}
