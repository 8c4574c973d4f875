// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.downtime;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.openhims.platform.Problem;
import org.openhims.platform.facility.Facility;

/** When something was written on paper, the same rule for every module's forms. */
public final class PaperTime {

    private static final String FIELD = "downtime.at";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private PaperTime() {
    }

    /**
     * 400 on {@code downtime.at}: {@code not-null}, {@code downtime.future}, or {@code downtime.before-kit} when it lies before the sticker
     * was printed. People write minutes, so the minute of the printing counts.
     */
    public static void check(Instant at, Instant reservedAt, Instant now, Facility facility) {
        if (at == null) {
            throw Problem.invalid(FIELD, "not-null");
        }
        if (at.isAfter(now)) {
            throw Problem.invalid(FIELD, "downtime.future");
        }
        if (at.isBefore(reservedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw Problem.invalid(FIELD, "downtime.before-kit", MINUTE.format(reservedAt.atZone(facility.zone())));
        }
    }
}
