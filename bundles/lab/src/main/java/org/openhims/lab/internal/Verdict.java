// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.Flag;
import org.openhims.lab.ReferenceRange;
import org.openhims.lab.internal.store.Subject;

/**
 * A value against its reference range.
 *
 * @param flag null when no range is known, or the value is no number
 * @param range as text; null when none is known
 */
record Verdict(Flag flag, String range) {

    private static final Verdict NONE = new Verdict(null, null);
    static Verdict of(List<ReferenceRange> ranges, String value, Subject subject) {
        Optional<ReferenceRange> general = ranges.stream().filter(r -> r.during() == null && subject.fits(r)).findFirst();
        List<ReferenceRange> own = subject.own(ranges);
        Optional<ReferenceRange> range = own.isEmpty() ? general : Optional.of(own(own, general, subject));
        return range.map(r -> new Verdict(Quantity.parse(value).map(v -> flag(r, v)).orElse(null), text(r))).orElse(NONE);
    }

    /**
     * The range for this gestation, the narrower one first. Where it names no critical limit that of the general range holds: to call in vain is
     * better than not to call. Nothing else of the general range does.
     */
    private static ReferenceRange own(List<ReferenceRange> own, Optional<ReferenceRange> general, Subject subject) {
        ReferenceRange none = new ReferenceRange(own.get(0).analyte(), null, 0, 1, null, null, null, null, "");
        ReferenceRange all = general.orElse(none);
        ReferenceRange range = own.stream().filter(subject::fitsDuring).min(Comparator.comparing(r -> r.during().whole())).orElse(none);
        return new ReferenceRange(range.analyte(), null, 0, 1, range.low(), range.high(),
                range.criticalLow() == null && below(all.criticalLow(), range.low()) ? all.criticalLow() : range.criticalLow(),
                range.criticalHigh() == null && below(range.high(), all.criticalHigh()) ? all.criticalHigh() : range.criticalHigh(), range.source());
    }

    private static boolean below(BigDecimal lower, BigDecimal upper) {
        return lower == null || upper == null || lower.compareTo(upper) < 0;
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
