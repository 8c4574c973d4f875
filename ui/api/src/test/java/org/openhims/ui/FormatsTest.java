// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.platform.Problem;
import org.openhims.platform.text.Texts;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:30:00Z");

    /** The key and what is filled in, so that a test sees both. */
    private static final class KeyTexts implements Texts {

        @Override
        public String text(Locale locale, String key, Object... args) {
            return args.length == 0 ? key : key + Arrays.toString(args);
        }

        @Override
        public String of(Locale locale, Problem problem) {
            return problem.code();
        }

        @Override
        public List<Locale> languages() {
            return List.of(Locale.ENGLISH);
        }
    }

    private static Formats in(Locale locale) {
        ZoneId zone = ZoneId.of("Asia/Kolkata");
        return new Formats(new KeyTexts(), locale, zone, Clock.fixed(NOW, zone));
    }

    private final Formats formats = in(Locale.ENGLISH);

    @Test
    void datesAreWrittenAsPeopleReadThem() {
        assertEquals("22 Nov 2026", formats.date(LocalDate.of(2026, 11, 22)));
        assertEquals("Sunday, 22 Nov 2026", formats.longDate(LocalDate.of(2026, 11, 22)));
    }

    @Test
    void hindiDatesHaveLatinDigits() {
        assertEquals("22", in(new Locale("hi")).date(LocalDate.of(2026, 11, 22)).substring(0, 2));
    }

    @Test
    void timesAreOfTheFacilitysZone() {
        assertEquals("10:00", formats.time(NOW));
        assertEquals("10:00", formats.dateTime(NOW));
        assertEquals("21 Nov 2026, 23:59", formats.dateTime(Instant.parse("2026-11-21T18:29:00Z")));
        assertEquals(LocalDate.of(2026, 11, 22), formats.today());
        assertEquals(NOW, formats.now());
    }

    @ParameterizedTest
    @CsvSource({"'',9:30,2026-11-22T04:00:00Z", "21.11.2026,0930,2026-11-21T04:00:00Z", "21/11,23.59,2026-11-21T18:29:00Z",
        "2026-11-20,00 00,2026-11-19T18:30:00Z"})
    void aPaperFormsTimeIsReadAsItIsWritten(String day, String time, String moment) {
        assertEquals(Instant.parse(moment), formats.moment(day, time).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'',25:00", "31.2.2026,9:30", "yesterday,9:30", "'',half"})
    void whatIsNoTimeIsNone(String day, String time) {
        assertEquals(java.util.Optional.empty(), formats.moment(day, time));
    }

    @ParameterizedTest
    @CsvSource({"1990-08-04,4 Aug 1990", "1990-08,Aug 1990", "1990,1990", "unknown,unknown"})
    void aDateOfBirthIsShownAsFarAsItIsKnown(String iso, String shown) {
        assertEquals(shown, formats.born(iso));
    }

    @ParameterizedTest
    @CsvSource({"0,ui.ago.now", "119,ui.ago.minutes[1]", "3599,ui.ago.minutes[59]", "7200,ui.ago.hours[2]", "-60,ui.ago.now"})
    void numbersCarryTheirAge(long seconds, String shown) {
        assertEquals(shown, formats.ago(NOW.minusSeconds(seconds)));
    }

    @Test
    void whatIsOlderThanADayHasADate() {
        assertEquals("20 Nov 2026, 10:00", formats.ago(NOW.minusSeconds(2 * 86_400)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"59;ui.wait.minutes[0]", "3540;ui.wait.minutes[59]", "5400;ui.wait.hours[1, 30]"})
    void waitsAreInMinutesThenHours(long seconds, String shown) {
        assertEquals(shown, formats.waited(NOW.minusSeconds(seconds)));
    }
}
