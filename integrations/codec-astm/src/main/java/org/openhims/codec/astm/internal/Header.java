// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import org.openhims.device.Envelope;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal.Kind;

/** What H says (CLSI LIS2-A2 §6). */
final class Header {

    private Header() {
    }

    /** The type is {@code Q} for a query, else {@code R}. */
    static Envelope envelope(Records records) {
        AstmRecord header = records.header();
        return new Envelope(header.component(5, 1), header.component(5, 2), header.text(3), QuestionReader.asks(records) ? "Q" : "R");
    }

    static boolean control(AstmRecord header) {
        return header.text(12).equalsIgnoreCase("Q");
    }

    /** Training and debugging must never land on a patient. */
    static void check(AstmRecord header) throws MessageRefused {
        String processing = header.text(12);
        if (processing.equalsIgnoreCase("T") || processing.equalsIgnoreCase("D")) {
            throw new MessageRefused(Kind.UNSUPPORTED_PROCESSING, "H-12", "only P and Q are taken here");
        }
    }
}
