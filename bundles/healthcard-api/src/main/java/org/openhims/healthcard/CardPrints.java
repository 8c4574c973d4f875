// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Prints of several cards, and in other sizes. Permission {@code card.print}. */
@ProviderType
public interface CardPrints {

    /** What the cards are printed on. */
    enum Form {
        /** ATM size, a card on each page. */
        CARD,
        /** A5, for a folder or the wall, a card on each page. */
        LARGE,
        /** A4 sheets of 24 stickers of 70 × 37 mm: one for each of several patients, a whole sheet for a single one. */
        STICKERS
    }

    /** Is told, on the thread that prints, how many patients are done. */
    @FunctionalInterface
    interface Progress {

        void at(int done, int of);
    }

    /**
     * What was printed.
     *
     * @param pdf null when no card was
     * @param printed how many cards
     * @param leftOut whose card was not printed, in the order asked
     */
    record Batch(byte[] pdf, int printed, List<LeftOut> leftOut) {

        public Batch {
            leftOut = List.copyOf(leftOut);
        }

        /** The UHIDs of those who were left out. */
        public List<String> left() {
            return leftOut.stream().map(LeftOut::uhid).toList();
        }
    }

    /**
     * Somebody without a print.
     *
     * @param reason {@code none} (no card was ever issued), {@code revoked}, {@code expired}, {@code deceased} or {@code unregistered}; its
     *        text is {@code healthcard.left.<reason>}
     */
    record LeftOut(String uhid, String reason) {
    }

    /**
     * Prints the valid cards of these patients, in this order, in the caller's language. Each counts as a print.
     *
     * @param uhids 1 to 500; one that comes twice is printed once
     */
    Batch print(Caller by, List<String> uhids, Form form, Progress progress);
}
