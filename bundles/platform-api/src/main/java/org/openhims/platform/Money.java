// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An exact amount of Indian rupees, counted in paise; negative for what is given back. */
public record Money(long paise) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern WRITTEN = Pattern.compile("(0|[1-9][0-9]{0,9})(\\.[0-9]{1,2})?");

    /**
     * What a person or a client wrote: rupees, and at most two digits of paise behind a point, such as {@code 10}, {@code 10.5} or
     * {@code 10.50}; Latin digits, no sign, no exponent, nothing around it, less than ten billion.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Money parse(String text) {
        if (text == null || !WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("no amount");
        }
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    public static Money rupees(long rupees) {
        return new Money(Math.multiplyExact(rupees, 100));
    }

    /** Throws {@link ArithmeticException} when the sum leaves the range of a long. */
    public Money plus(Money other) {
        return new Money(Math.addExact(paise, other.paise));
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(paise, count));
    }

    /** What is left; negative when the other is more. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(paise, other.paise));
    }

    /** As clients write and read it: {@code 123456.00}. */
    public String plain() {
        return (paise < 0 ? "-" : "") + Math.abs(paise / 100) + '.' + String.format("%02d", Math.abs(paise % 100));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(paise, other.paise);
    }

    /** As India writes it: {@code ₹1,23,456.00}. */
    @Override
    public String toString() {
        String rupees = Long.toString(Math.abs(paise / 100));
        StringBuilder grouped = new StringBuilder(rupees);
        for (int at = rupees.length() - 3; at > 0; at -= 2) {
            grouped.insert(at, ',');
        }
        return (paise < 0 ? "-₹" : "₹") + grouped + '.' + String.format("%02d", Math.abs(paise % 100));
    }
}
