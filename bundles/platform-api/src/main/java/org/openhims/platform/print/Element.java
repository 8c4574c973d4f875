// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.print;

import java.util.List;

/** What can stand on a sheet. Sizes of text are points, all others millimetres. */
public sealed interface Element {

    enum Align { LEFT, CENTER, RIGHT }

    /** A paragraph; wraps at the width. Devanagari and Latin may be mixed. */
    record Text(String text, double size, boolean bold, Align align) implements Element {

        public static Text plain(String text, double size) {
            return new Text(text, size, false, Align.LEFT);
        }

        public static Text bold(String text, double size) {
            return new Text(text, size, true, Align.LEFT);
        }
    }

    /** A name in small type and its value. */
    record Pair(String name, String value, double size) implements Element {
    }

    /** A QR code (ISO/IEC 18004, error correction M) with a side of this length, quiet zone included. */
    record Qr(String content, double side) implements Element {
    }

    /** A Code 128 bar code; digits are packed two by two (Code 128-C). Quiet zones included. */
    record Bars(String content, double width, double height) implements Element {
    }

    /** A table with a head row; widths are shares of the whole width. */
    record Table(List<String> head, List<List<String>> rows, List<Double> widths, double size) implements Element {
    }

    /** A thin line across. */
    record Rule() implements Element {
    }

    record Gap(double height) implements Element {
    }

    /** A bar of which a part, 0 to 1, is filled. */
    record Meter(double share, double width, double height) implements Element {
    }

    /** An empty box to write in by hand, as wide as there is room. */
    record Blank(double height) implements Element {
    }

    /** Elements at a fixed place, from the sheet's upper left corner. */
    record Box(double x, double y, double width, double height, List<Element> elements) implements Element {
    }

    /**
     * Elements in a colour; within a {@link Box}. Printers of labels and slips know black only: there texts are black and plates left out.
     *
     * @param colour {@code #rrggbb}
     */
    record Inked(String colour, List<Element> elements) implements Element {
    }

    /** A filled rectangle with round corners, behind what follows. */
    record Plate(double width, double height, double radius) implements Element {
    }

    /**
     * A drawing, behind what follows.
     *
     * @param path as in SVG, of the commands M, L, C and Z with absolute numbers between 0 and 100, parted by blanks
     * @param side the length of 100
     */
    record Drawing(String path, double side) implements Element {
    }

    /** A JPEG that fills its frame, cut where it reaches over it, behind what follows. Printers of labels and slips leave it out. */
    record Picture(byte[] jpeg, double width, double height, double radius) implements Element {
    }

    /** A new page. */
    record Break() implements Element {
    }
}
