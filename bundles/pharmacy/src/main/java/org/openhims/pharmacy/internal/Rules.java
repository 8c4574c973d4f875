// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.openhims.pharmacy.Batch;
import org.openhims.platform.FieldError;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;

/** What is wrong with an input, all of it at once. */
final class Rules {

    /** Of one movement; more is a slip of the finger. */
    static final int MOST_UNITS = 1_000_000;
    private static final Money MOST_MONEY = Money.rupees(1_000_000);

    private final List<FieldError> broken = new ArrayList<>();

    Rules when(boolean wrong, String field, String rule, Object... args) {
        if (wrong) {
            broken.add(FieldError.of(field, rule, args));
        }
        return this;
    }

    Rules needed(String field, String value, int longest) {
        return when(value == null || value.isBlank(), field, "not-blank").optional(field, value, longest);
    }

    Rules optional(String field, String value, int longest) {
        return when(value != null && value.length() > longest, field, "size", 0, longest);
    }

    Rules form(String field, String value, String pattern) {
        return when(value == null || !value.matches(pattern), field, "pattern");
    }

    Rules between(String field, long value, long least, long most) {
        return when(value < least, field, "min", least).when(value > most, field, "max", most);
    }

    /** Of one pack, not below zero. */
    Rules price(String field, Money price) {
        return when(price == null, field, "not-null").when(price != null && price.compareTo(MOST_MONEY) > 0, field, "max", MOST_MONEY.plain());
    }

    Rules units(String field, int quantity) {
        return between(field, quantity, 1, MOST_UNITS);
    }

    /** A printed month or day. */
    Rules expiry(String field, String value) {
        try {
            Batch.lastDay(value == null ? "" : value);
            return this;
        } catch (DateTimeException e) {
            return when(true, field, "pharmacy.expiry");
        }
    }

    boolean kept() {
        return broken.isEmpty();
    }

    /** 400 with all that is wrong. */
    void check() {
        if (!kept()) {
            throw Problem.invalid(broken);
        }
    }
}
