// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.math.BigDecimal;
import java.util.List;
import org.openhims.lab.Gestation;
import org.openhims.lab.ReferenceRange;
import org.openhims.platform.Problem;

/** What ranges must keep to. */
final class RangeRules {

    private static final int SOURCE = 250;

    private RangeRules() {
    }

    static void check(String analyte, List<ReferenceRange> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            ReferenceRange range = ranges.get(i);
            String field = "ranges[" + i + ']';
            require(analyte.equals(range.analyte()), field + ".analyte", "one-of", analyte);
            require(range.sex() == null || range.sex().matches("[MF]"), field + ".sex", "one-of", "M, F");
            require(range.fromDays() >= 0 && range.fromDays() < range.toDays(), field + ".toDays", "lab.limits");
            require(ordered(range.low(), range.high()), field + ".high", "lab.limits");
            require(ordered(range.criticalLow(), range.low()), field + ".criticalLow", "lab.limits");
            require(ordered(range.high(), range.criticalHigh()), field + ".criticalHigh", "lab.limits");
            require(range.source() != null && !range.source().isBlank() && range.source().length() <= SOURCE, field + ".source", "size", 1, SOURCE);
            during(field, range);
            for (ReferenceRange other : ranges.subList(0, i)) {
                require(!overlap(range, other), field + ".fromDays", "lab.overlap");
            }
        }
    }

    private static void during(String field, ReferenceRange range) {
        ReferenceRange.During during = range.during();
        if (during != null) {
            require(during.kind() != null, field + ".during.kind", "one-of", "pregnancy, birth");
            require(!range.is(ReferenceRange.Kind.PREGNANCY) || !"M".equals(range.sex()), field + ".sex", "lab.pregnancy.sex");
            require(first(during) >= 0 && first(during) < end(during) && end(during) <= Gestation.LONGEST + 1, field + ".during.toDays", "lab.limits");
        }
    }

    private static int first(ReferenceRange.During during) {
        return during.fromDays() == null ? 0 : during.fromDays();
    }

    private static int end(ReferenceRange.During during) {
        return during.toDays() == null ? Gestation.LONGEST + 1 : during.toDays();
    }

    private static boolean ordered(BigDecimal low, BigDecimal high) {
        return low == null || high == null || low.compareTo(high) <= 0;
    }

    private static boolean overlap(ReferenceRange a, ReferenceRange b) {
        return a.fromDays() < b.toDays() && b.fromDays() < a.toDays()
                && (a.sex() == null || b.sex() == null || a.sex().equals(b.sex())) && meet(a.during(), b.during());
    }

    /** One for the whole of a pregnancy may stand beside those for its parts. */
    private static boolean meet(ReferenceRange.During a, ReferenceRange.During b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a.kind() == b.kind() && a.whole() == b.whole() && first(a) < end(b) && first(b) < end(a);
    }

    private static void require(boolean right, String field, String rule, Object... args) {
        if (!right) {
            throw Problem.invalid(field, rule, args);
        }
    }
}
