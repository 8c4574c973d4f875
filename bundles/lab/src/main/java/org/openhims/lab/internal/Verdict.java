// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.Flag;
import org.openhims.lab.ReferenceRange;

/**
 * A value against its reference range.
 *
 * @param flag null when no range is known, or the value is no number
 * @param range as text; null when none is known
 */
record Verdict(Flag flag, String range) {

    private static final Verdict NONE = new Verdict(null, null);
    /** The age up to which a range for everybody has to reach to hold for a person of unknown age. */
    private static final int OLDEST = 43_830;

    /** @param ageInDays null when not known */
    static Verdict of(List<ReferenceRange> ranges, String value, Long ageInDays, String sex) {
        Optional<ReferenceRange> range = ranges.stream().filter(r -> fits(r, ageInDays, sex)).findFirst();
        return range.map(r -> new Verdict(Quantity.parse(value).map(v -> flag(r, v)).orElse(null), text(r))).orElse(NONE);
    }

    private static boolean fits(ReferenceRange range, Long ageInDays, String sex) {
        return ageInDays == null ? range.sex() == null && range.fromDays() == 0 && range.toDays() >= OLDEST
                : range.fits(ageInDays, sex);
    }

    private static Flag flag(ReferenceRange range, Quantity value) {
        if (value.atMost(range.criticalLow())) {
            return Flag.LL;
        }
        if (value.atLeast(range.criticalHigh())) {
            return Flag.HH;
        }
        if (value.below(range.low())) {
            return Flag.L;
        }
        if (value.above(range.high())) {
            return Flag.H;
        }
        return within(range, value) ? Flag.N : null;
    }

    /** False when the range has no limits, or nobody can tell on which side of them the value lies. */
    private static boolean within(ReferenceRange range, Quantity value) {
        boolean limited = range.low() != null || range.high() != null;
        return limited && (range.low() == null || value.atLeast(range.low())) && (range.high() == null || value.atMost(range.high()));
    }

    private static String text(ReferenceRange range) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        if (low == null && high == null) {
            return null;
        }
        if (low == null) {
            return "<= " + high.toPlainString();
        }
        return high == null ? ">= " + low.toPlainString() : low.toPlainString() + " - " + high.toPlainString();
    }
}
