// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.print;

import java.util.List;
import java.util.Locale;

/**
 * A document to be printed, told by what stands on it.
 *
 * @param title for the PDF's properties and the list of prints; no personal data
 * @param elements from top to bottom, those in a {@link Element.Box} at their place
 */
public record Sheet(String title, Paper paper, Locale locale, List<Element> elements) {

    public Sheet {
        elements = List.copyOf(elements);
    }

    /** The paper; millimetres. A slip is as long as what stands on it. */
    public enum Paper {
        A4(210, 297, 15), A5(148, 210, 10), CARD(85.6, 54, 3), SLIP(80, 0, 4), LABEL(50, 25, 1.5);

        private final double width;
        private final double height;
        private final double margin;

        Paper(double width, double height, double margin) {
            this.width = width;
            this.height = height;
            this.margin = margin;
        }

        public double width() {
            return width;
        }

        /** 0 for as long as needed. */
        public double height() {
            return height;
        }

        public double margin() {
            return margin;
        }
    }
}
