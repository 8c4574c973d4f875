// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What an order says of a pregnancy, or of how early a newborn came; values are judged against ranges for it.
 *
 * @param pregnant null when nobody said
 * @param days of gestation on the day {@code on}, 0 to {@link #LONGEST}, such as 171 for 24 weeks and 3 days; null when not known
 * @param on the day for which {@code days} were said, from which they count on; the day of the order when null
 * @param birthDays of gestation at which the patient was born, for a newborn; null when not known
 */
public record Gestation(Boolean pregnant, Integer days, LocalDate on, Integer birthDays) {

    /** 44 weeks. */
    public static final int LONGEST = 308;

    /** A pregnant patient whose gestation is known on a day. */
    public static Gestation of(int days, LocalDate on) {
        return new Gestation(true, days, on, null);
    }

    /** A newborn. */
    public static Gestation bornAfter(int days) {
        return new Gestation(null, null, null, days);
    }

    public boolean expecting() {
        return Boolean.TRUE.equals(pregnant);
    }

    /** Days of gestation on another day; null when not known, or when no pregnancy lasts so long. */
    public Integer daysOn(LocalDate day) {
        if (!expecting() || days == null || on == null) {
            return null;
        }
        long then = days + ChronoUnit.DAYS.between(on, day);
        return then < 0 || then > LONGEST ? null : (int) then;
    }
}
