// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date of birth as it is known: a year, a year and month, or a day (ISO 8601: {@code 1990}, {@code 1990-08}, {@code 1990-08-04}).
 *
 * @param year 1850 to 9999
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown; only with a month
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern FORM = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    public PartialDate {
        if (year < 1850 || year > 9999 || month == 0 && day != 0) {
            throw new DateTimeException("not a date of birth");
        }
        if (month != 0) {
            YearMonth.of(year, month);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    /** Throws {@link DateTimeException} unless the text is one of the three forms. */
    public static PartialDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("not yyyy, yyyy-mm or yyyy-mm-dd");
        }
        return new PartialDate(Integer.parseInt(text.substring(0, 4)),
                text.length() > 4 ? Integer.parseInt(text.substring(5, 7)) : 0,
                text.length() > 7 ? Integer.parseInt(text.substring(8)) : 0);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public boolean exact() {
        return day != 0;
    }

    /** The first day that it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** Days from the earliest possible day of birth to the given day; reference ranges are by age in days. */
    public long ageInDays(LocalDate on) {
        return on.toEpochDay() - earliest().toEpochDay();
    }

    public Period age(LocalDate on) {
        return Period.between(earliest(), on);
    }

    @Override
    public String toString() {
        return String.format(day != 0 ? "%04d-%02d-%02d" : month != 0 ? "%04d-%02d" : "%04d", year, month, day);
    }
}
