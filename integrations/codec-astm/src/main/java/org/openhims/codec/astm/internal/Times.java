// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code YYYYMMDD[HHMM[SS]]} (CLSI LIS2-A2 §5.6.2), in the facility's zone. What cannot be a time counts as absent. */
final class Times {

    private static final Pattern STAMP = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d)?)?.*", Pattern.DOTALL);
    private static final int LONGEST = 30;

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** Null unless hour and minute are given. */
    Instant moment(String stamp) {
        Matcher m = STAMP.matcher(stamp);
        if (stamp.length() > LONGEST || !m.matches() || m.group(4) == null) {
            return null;
        }
        try {
            return LocalDateTime.of(number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), number(m, 6)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day in ISO 8601; null when absent. */
    static String date(String stamp) {
        Matcher m = STAMP.matcher(stamp);
        if (stamp.length() > LONGEST || !m.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(m, 1), number(m, 2), number(m, 3)).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }
}
