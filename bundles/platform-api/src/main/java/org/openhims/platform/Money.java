// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

/** An exact amount of Indian rupees, counted in paise; negative for what is given back. */
public record Money(long paise) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

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
