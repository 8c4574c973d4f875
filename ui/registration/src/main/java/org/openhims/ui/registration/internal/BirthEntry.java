// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a clerk types of somebody's birth: an age in years ({@code 36}), months or days ({@code 8 m}, {@code 12 d}), a year
 * ({@code 1990}), a month ({@code 8/1990}) or a day ({@code 4/8/1990}, {@code 1990-08-04}).
 *
 * @param birthDate ISO 8601, or null when an age was told
 * @param age completed years, or null
 * @param ageMonths completed months, or null
 */
record BirthEntry(String birthDate, Integer age, Integer ageMonths) {

    private static final int OLDEST = 130;
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})\\s*([^\\d\\s./-]*)");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./ -](\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** Empty when the text is none of the forms; days and months are of the given day's past. */
    static Optional<BirthEntry> parse(String text, LocalDate today) {
        String typed = text.strip();
        try {
            if (ISO.matcher(typed).matches()) {
                return Optional.of(new BirthEntry(org.openhims.platform.PartialDate.parse(typed).toString(), null, null));
            }
            Matcher day = DAY.matcher(typed);
            if (day.matches()) {
                LocalDate date = LocalDate.of(number(day, 3), number(day, 2), number(day, 1));
                return Optional.of(new BirthEntry(date.toString(), null, null));
            }
            Matcher month = MONTH.matcher(typed);
            if (month.matches()) {
                return Optional.of(new BirthEntry(java.time.YearMonth.of(number(month, 2), number(month, 1)).toString(), null, null));
            }
            Matcher age = AGE.matcher(typed);
            return age.matches() ? aged(number(age, 1), age.group(2), today) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BirthEntry> aged(int number, String unit, LocalDate today) {
        if (unit.startsWith("d") || unit.startsWith("दि")) {
            return Optional.of(new BirthEntry(today.minusDays(number).toString(), null, null));
        }
        if (unit.startsWith("m") || unit.startsWith("म")) {
            return Optional.of(new BirthEntry(null, null, number));
        }
        boolean years = unit.isEmpty() || unit.startsWith("y") || unit.startsWith("व") || unit.startsWith("स");
        return years && number <= OLDEST ? Optional.of(new BirthEntry(null, number, null)) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
