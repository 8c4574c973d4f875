// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openhims.platform.PartialDate;
import org.openhims.platform.text.Texts;

/** Dates, times and ages as people read them: {@code 22 Nov 2026}, 24 hours, Latin digits. */
public final class Formats {

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
