// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Scanner;
import org.openhims.platform.print.Element;

/** Plates and drawings as outlines in points. */
final class Outlines {

    private Outlines() {
    }

    static Mark.Shape plate(Element.Plate plate, double x, double y) {
        double round = 2 * plate.radius() * Layout.MM;
        return new Mark.Shape(new Path2D.Double(new RoundRectangle2D.Double(x, y, plate.width() * Layout.MM, plate.height() * Layout.MM, round, round)));
    }

    static Mark.Shape drawing(Element.Drawing drawing, double x, double y) {
        Path2D path = path(new Scanner(drawing.path()).useLocale(java.util.Locale.ROOT));
        double scale = drawing.side() * Layout.MM / 100;
        path.transform(AffineTransform.getScaleInstance(scale, scale));
        path.transform(AffineTransform.getTranslateInstance(x, y));
        return new Mark.Shape(path);
    }

    private static Path2D path(Scanner text) {
        Path2D path = new Path2D.Double();
        while (text.hasNext()) {
            switch (text.next()) {
                case "M" -> path.moveTo(text.nextDouble(), text.nextDouble());
                case "L" -> path.lineTo(text.nextDouble(), text.nextDouble());
                case "C" -> path.curveTo(text.nextDouble(), text.nextDouble(), text.nextDouble(), text.nextDouble(), text.nextDouble(), text.nextDouble());
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("M, L, C and Z are all that a drawing knows");
            }
        }
        return path;
    }
}
