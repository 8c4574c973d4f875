// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

/** Whole paise. The MRP of a pack includes GST: the tax is split out of it, never added. */
final class Price {

    private static final int PERCENT = 100;

    private Price() {
    }

    /** Of some units at the MRP of a pack; half a paisa counts as one. */
    static long amount(long mrp, int pack, int quantity) {
        return half(Math.multiplyExact(mrp, (long) quantity), pack);
    }

    /** The GST within an amount. */
    static long tax(long amount, int gstPercent) {
        return half(Math.multiplyExact(amount, (long) gstPercent), PERCENT + gstPercent);
    }

    /** What was paid for so many of the units of a line: all parts together are the whole. */
    static long part(long amount, int quantity, int units) {
        return half(Math.multiplyExact(amount, (long) units), quantity);
    }

    private static long half(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }
}
