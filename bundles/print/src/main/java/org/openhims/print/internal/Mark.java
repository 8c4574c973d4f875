// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Something, black unless it is inked, at its place on a page; points from the upper left corner. */
sealed interface Mark {

    record Glyphs(Shaped text, double x, double baseline) implements Mark {
    }

    /** A filled shape, for the eye only. */
    record Shape(Path2D outline) implements Mark {
    }

    /** A JPEG that fills a frame. */
    record Picture(byte[] jpeg, Shape frame) implements Mark {
    }

    record Inked(Color colour, Mark mark) implements Mark {
    }

    /**
     * Rectangles that are filled in one go, so that no seam shows between neighbours.
     *
     * @param moduleWidth of the smallest unit, when this is a code that a machine reads: a coarse printer makes every unit the same
     *        whole number of dots; 0 when this is no code
     * @param moduleHeight as the width; 0 when only widths count
     */
    record Fill(List<Rectangle2D> areas, double moduleWidth, double moduleHeight) implements Mark {
    }
}
