// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as laboratories write it.
 *
 * @param comparator empty, or one of {@code < <= > >=} for what lies outside the measuring range
 */
public record Quantity(String comparator, BigDecimal number) {

    private static final Pattern FORM = Pattern.compile("(<=|>=|<|>)?\\s*\\+?(-?\\d{1,9}(?:\\.\\d{1,6})?)");

    /** Empty when the text is no number; asterisks, words and blanks are none. */
    public static Optional<Quantity> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Quantity(form.group(1) == null ? "" : form.group(1), new BigDecimal(form.group(2))));
    }

    public Quantity times(BigDecimal factor, int decimals) {
        return new Quantity(comparator, number.multiply(factor).setScale(decimals, java.math.RoundingMode.HALF_UP));
    }

    public boolean exact() {
        return comparator.isEmpty();
    }

    /** True if every number that is meant lies at or below the limit. */
    public boolean atMost(BigDecimal limit) {
        return limit != null && !comparator.startsWith(">") && number.compareTo(limit) <= 0;
    }

    /** True if every number that is meant lies at or above the limit. */
    public boolean atLeast(BigDecimal limit) {
        return limit != null && !comparator.startsWith("<") && number.compareTo(limit) >= 0;
    }

    public boolean below(BigDecimal limit) {
        return atMost(limit) && (number.compareTo(limit) < 0 || comparator.equals("<"));
    }

    public boolean above(BigDecimal limit) {
        return atLeast(limit) && (number.compareTo(limit) > 0 || comparator.equals(">"));
    }

    @Override
    public String toString() {
        return comparator + number.toPlainString();
    }
}
