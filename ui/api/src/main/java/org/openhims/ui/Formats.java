// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhims.platform.PartialDate;
import org.openhims.platform.text.Texts;

/** Dates, times and ages as people read them: {@code 22 Nov 2026}, 24 hours, Latin digits. */
public final class Formats {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})(?:[./ -](\\d{4}))?|(\\d{4})-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:. ]?(\\d{2})");

    private final Texts texts;
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;

    public Formats(Texts texts, Locale locale, ZoneId zone, Clock clock) {
        this.texts = texts;
        this.locale = locale;
        this.zone = zone;
        this.clock = clock;
    }

    public LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * A moment as a paper form has it.
     *
     * @param day such as {@code 22.11.2026}, {@code 22/11} or {@code 2026-11-22}; today when empty
     * @param time such as {@code 9:30}, {@code 0930} or {@code 9.30}; empty when either is none
     */
    public Optional<Instant> moment(String day, String time) {
        Matcher date = DAY.matcher(day.strip());
        Matcher clockTime = TIME.matcher(time.strip());
        try {
            if (!clockTime.matches() || !day.isBlank() && !date.matches()) {
                return Optional.empty();
            }
            LocalTime at = LocalTime.of(Integer.parseInt(clockTime.group(1)), Integer.parseInt(clockTime.group(2)));
            return Optional.of((day.isBlank() ? today() : read(date)).atTime(at).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate read(Matcher date) {
        if (date.group(4) != null) {
            return LocalDate.parse(date.group());
        }
        int year = date.group(3) == null ? today().getYear() : Integer.parseInt(date.group(3));
        return LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
    }

    /** {@code 22 Nov 2026}. */
    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMM uuuu", locale));
    }

    /** {@code Sunday, 22 Nov 2026}. */
    public String longDate(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("EEEE, d MMM uuuu", locale));
    }

    /** {@code 14:05}. */
    public String time(Instant at) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH));
    }

    /** The time when it was today, else the date and the time. */
    public String dateTime(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return day.equals(today()) ? time(at) : date(day) + ", " + time(at);
    }

    /** A date of birth as far as it is known; the text itself when it is no date. */
    public String born(String isoDate) {
        try {
            PartialDate born = PartialDate.parse(isoDate);
            String pattern = born.exact() ? "d MMM uuuu" : born.month() != 0 ? "MMM uuuu" : "uuuu";
            return born.earliest().format(DateTimeFormatter.ofPattern(pattern, locale));
        } catch (DateTimeException e) {
            return isoDate;
        }
    }

    /** How old a moment is: just now, 2 min ago, 3 h ago, else the date. */
    public String ago(Instant at) {
        long minutes = Math.max(0, Duration.between(at, clock.instant()).toMinutes());
        if (minutes < 1) {
            return texts.text(locale, "ui.ago.now");
        }
        if (minutes < 60) {
            return texts.text(locale, "ui.ago.minutes", minutes);
        }
        return minutes < 24 * 60 ? texts.text(locale, "ui.ago.hours", minutes / 60) : dateTime(at);
    }

    /** A wait in whole minutes, or hours and minutes. */
    public String waited(Instant since) {
        long minutes = Math.max(0, Duration.between(since, clock.instant()).toMinutes());
        return minutes < 60 ? texts.text(locale, "ui.wait.minutes", minutes)
                : texts.text(locale, "ui.wait.hours", minutes / 60, minutes % 60);
    }
}
