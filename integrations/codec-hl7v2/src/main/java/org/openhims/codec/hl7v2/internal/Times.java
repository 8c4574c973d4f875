// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HL7 time stamps {@code YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]} (v2.5.1 §2.A.22). What cannot be a time counts as absent. */
final class Times {

    private static final Pattern STAMP = Pattern.compile(
            "(\\d{4})(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:\\.\\d{1,4})?)?)?)?)?)?([+-]\\d{4})?");

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** A moment to the second; null unless hour and minute are given. Without an offset it is in the facility's zone. */
    Instant moment(String stamp) {
        Matcher m = STAMP.matcher(stamp);
        if (!m.matches() || m.group(5) == null) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), number(m, 6));
            return local.atZone(m.group(7) == null ? zone : ZoneOffset.of(m.group(7))).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day, month or year in ISO 8601; null when absent. */
    static String date(String stamp) {
        Matcher m = STAMP.matcher(stamp);
        if (!m.matches()) {
            return null;
        }
        try {
            LocalDate.of(number(m, 1), m.group(2) == null ? 1 : number(m, 2), m.group(3) == null ? 1 : number(m, 3));
        } catch (DateTimeException e) {
            return null;
        }
        String month = m.group(2) == null ? m.group(1) : m.group(1) + '-' + m.group(2);
        return m.group(3) == null ? month : month + '-' + m.group(3);
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }
}
