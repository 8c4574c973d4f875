// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;

/** The last backup on the morning sheet, with its age: older than a day wants a look, older than a week is an alarm. */
final class StoreMorning implements MorningSource {

    private static final Duration DAILY = Duration.ofHours(26);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Backups backups;
    private final Clock clock;

    StoreMorning(Backups backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<MorningLine> lines(Locale language) {
        Optional<Duration> age = backups.lastOne().map(last -> Duration.between(last, clock.instant()));
        long hours = age.map(Duration::toHours).orElse(0L);
        return List.of(MorningLine.of("store.morning.backup", age.map(StoreMorning::severity).orElse(Severity.ALARM), age.isPresent() ? 1 : 0,
                hours, hours / 24));
    }

    private static Severity severity(Duration age) {
        return age.compareTo(WEEK) > 0 ? Severity.ALARM : Severity.when(age.compareTo(DAILY) > 0, Severity.WARNING);
    }
}
