// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.function.Function;
import java.util.stream.Stream;
import org.openhims.platform.PartialDate;
import org.openhims.registration.Patient;

/** Compares what is known of two births. */
final class BirthLikeness {

    private static final Evidence SAME = new Evidence(14, "birthDate");
    /** Who does not know the day is entered with the first of January, or with the day on which schools begin. */
    private static final Evidence SAME_FIRST = new Evidence(9, "birthDate");
    private static final Evidence SWAPPED = new Evidence(9, "birthDate.swapped");
    private static final Evidence MISTYPED = new Evidence(4, "birthDate.part");
    private static final Evidence OTHER = Evidence.against(5.5);
    private static final Evidence YEAR = new Evidence(3.5, "birthDate.near");
    private static final Evidence YEARS = new Evidence(2.5, "birthDate.near");
    private static final Evidence FEW_YEARS = Evidence.against(0.5);
    private static final Evidence MANY_YEARS = Evidence.against(3.5);
    private static final Evidence GENERATION = Evidence.against(15);

    private BirthLikeness() {
    }

    static Evidence of(Patient one, Patient other) {
        PartialDate mine = one.born();
        PartialDate known = other.born();
        if (mine == null || known == null) {
            return Evidence.NONE;
        }
        if (!sure(one) || !sure(other)) {
            return years(Math.abs(mine.year() - known.year()));
        }
        return mine.equals(known) ? first(mine) ? SAME_FIRST : SAME : days(mine, known);
    }

    /** The same day, exactly, and none that is entered for want of a better one: brothers of one name would have it too. */
    static boolean sameDay(Patient one, Patient other) {
        return sure(one) && sure(other) && one.born().equals(other.born()) && !first(one.born());
    }

    private static boolean sure(Patient patient) {
        return patient.born() != null && !patient.estimated() && patient.born().exact();
    }

    private static Evidence days(PartialDate mine, PartialDate known) {
        if (mine.year() == known.year() && mine.day() == known.month() && mine.month() == known.day()) {
            return SWAPPED;
        }
        long same = Stream.<Function<PartialDate, Integer>>of(PartialDate::year, PartialDate::month, PartialDate::day)
                .filter(part -> part.apply(mine).equals(part.apply(known))).count();
        Evidence years = years(Math.abs(mine.year() - known.year()));
        if (same == 2 && !first(mine)) {
            return MISTYPED;
        }
        return first(mine) || first(known) ? years : years == GENERATION ? GENERATION : OTHER;
    }

    private static boolean first(PartialDate date) {
        return date.day() == 1 && (date.month() == 1 || date.month() == 7);
    }

    private static Evidence years(int apart) {
        return apart <= 1 ? YEAR : apart == 2 ? YEARS : apart <= 5 ? FEW_YEARS : apart <= 12 ? MANY_YEARS : GENERATION;
    }
}
