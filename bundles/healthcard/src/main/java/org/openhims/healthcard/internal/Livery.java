// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.util.List;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Box;
import org.openhims.platform.print.Element.Drawing;
import org.openhims.platform.print.Element.Inked;
import org.openhims.platform.print.Element.Plate;

/** The colours and the emblem of the cards: a heart with its beat, drawn for HIMS. No emblem of a state: the law reserves those. */
final class Livery {

    private static final String TEAL = "#0b5f66";
    private static final String SAFFRON = "#f2a33a";
    private static final String WHITE = "#ffffff";
    private static final double STRIPE = 0.9;
    private static final String HEART = "M 50 90 C 22 66 8 48 8 31 C 8 17 18 8 30 8 C 39 8 46 13 50 21 C 54 13 61 8 70 8 C 82 8 92 17 92 31 C 92 48 78 66 50 90 Z";
    private static final String BEAT = "M 4 43 L 32 43 L 41 27 L 53 61 L 62 43 L 96 43 L 96 49 L 66 49 L 53 76 L 40 42 L 36 49 L 4 49 Z";

    private Livery() {
    }

    /** A teal band across the top, with a saffron stripe under it. */
    static List<Box> band(double width, double height) {
        return List.of(new Box(0, 0, width, height, List.of(new Inked(TEAL, List.of(new Plate(width, height, 0))))),
                new Box(0, height, width, STRIPE, List.of(new Inked(SAFFRON, List.of(new Plate(width, STRIPE, 0))))));
    }

    static List<Box> emblem(double x, double y, double side) {
        return List.of(new Box(x, y, side, side, List.of(new Inked(WHITE, List.of(new Drawing(HEART, side))),
                new Inked(TEAL, List.of(new Drawing(BEAT, side))))));
    }

    static Box white(double x, double y, double width, double height, Element... elements) {
        return new Box(x, y, width, height, List.of(new Inked(WHITE, List.of(elements))));
    }

    static Element teal(Element element) {
        return new Inked(TEAL, List.of(element));
    }
}
