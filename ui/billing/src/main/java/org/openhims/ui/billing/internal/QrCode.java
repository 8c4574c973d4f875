// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** A QR code as a drawing, black on white with its quiet zone in every theme. */
final class QrCode extends Span {

    private static final long serialVersionUID = 1L;
    private static final int QUIET = 4;

    /** @param label what a screen reader says */
    QrCode(String id, String content, String label) {
        setId(id);
        getElement().setAttribute("role", "img").setAttribute("aria-label", label).setProperty("innerHTML", svg(content));
        getStyle().set("display", "block").set("width", "14rem").set("max-width", "100%");
    }

    static String svg(String content) {
        BitMatrix matrix = matrix(content);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 " + matrix.getWidth() + ' ' + matrix.getHeight() + "\" aria-hidden=\"true\" style=\"display:block;width:100%\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix matrix(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
