// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import org.openhims.platform.Money;
import org.openhims.platform.Problem;

/** Checks that several desks make. */
final class Check {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 200;
    private static final int MOST = 100;

    private Check() {
    }

    static void amount(String field, Money amount) {
        if (amount == null || amount.paise() <= 0) {
            throw Problem.invalid(field, "positive");
        }
    }

    /** Nothing is an amount too. */
    static void declared(String field, Money amount) {
        if (amount == null || amount.paise() < 0) {
            throw Problem.invalid(field, "positive-or-zero");
        }
    }

    /** Returns it without blanks at its ends. */
    static String reason(String field, String reason) {
        String words = reason == null ? "" : reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw Problem.invalid(field, "size", SHORTEST_REASON, LONGEST_REASON);
        }
        return words;
    }

    static void limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "limit", 1, MOST);
        }
    }

    /** A key below which the list goes on; above all keys for the first page. */
    static String before(String cursor) {
        return cursor == null || cursor.isEmpty() ? "~" : cursor;
    }
}
