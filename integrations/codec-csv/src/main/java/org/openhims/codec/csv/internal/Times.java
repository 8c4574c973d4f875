// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, with or without the time of day, in the facility's zone. A date that begins with its day is read as in India. */
final class Times {

    private static final String CLOCK = "(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?(?: ?([AaPp])[Mm])?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[ T]" + CLOCK + ")?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[ T]" + CLOCK + ")?");
    private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)?");
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final int LONGEST = 40;

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** Midnight when only the day is given; null when it is no date. */
    Instant moment(String cell) {
        LocalDateTime local = local(cell);
        return local == null ? null : local.atZone(zone).toInstant();
    }

    /** The day in ISO 8601; null when it is no date. */
    static String day(String cell) {
        LocalDateTime local = cell == null ? null : local(cell);
        return local == null ? null : local.toLocalDate().toString();
    }

    private static LocalDateTime local(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        Matcher year = YEAR_FIRST.matcher(cell);
        Matcher day = DAY_FIRST.matcher(cell);
        Matcher digits = DIGITS.matcher(cell);
        try {
            return year.matches() ? of(year, 1, 3, 4) : day.matches() ? of(day, 4, 3, 1) : digits.matches() ? compact(digits) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDateTime of(Matcher m, int year, int month, int day) {
        Duration clock = m.group(5) == null ? Duration.ZERO : clock(m, 5);
        return LocalDateTime.of(number(m, year), number(m, month), number(m, day), 0, 0).plus(clock);
    }

    private static LocalDateTime compact(Matcher m) {
        return LocalDateTime.of(number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), number(m, 6));
    }

    /** Whether it also tells the time of day. */
    static boolean hasClock(String cell) {
        return cell != null && cell.length() <= LONGEST && (cell.indexOf(':') >= 0 || DIGITS.matcher(cell).matches());
    }

    /** A time of day, in a column of its own; null when it is none. */
    static Duration timeOfDay(String cell) {
        Matcher m = TIME.matcher(cell);
        try {
            return cell.length() <= LONGEST && m.matches() ? clock(m, 1) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration clock(Matcher m, int from) {
        boolean half = m.group(from + 3) != null;
        int hour = half ? number(m, from) % 12 + (m.group(from + 3).equalsIgnoreCase("p") ? 12 : 0) : number(m, from);
        return Duration.between(LocalTime.MIDNIGHT, LocalTime.of(hour, number(m, from + 1), number(m, from + 2)));
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }
}
