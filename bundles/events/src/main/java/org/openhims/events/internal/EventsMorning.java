// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.util.List;
import java.util.Locale;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What got stuck between the modules, on the morning sheet. */
@Component
public final class EventsMorning implements MorningSource {

    /** So many events behind is more than a busy minute. */
    private static final long FAR = 1000;

    private final JournalTables tables;

    @Activate
    public EventsMorning(@Reference JournalTables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<MorningLine> lines(Locale language) {
        List<JournalTables.Cursor> cursors = tables.cursors();
        long parked = cursors.stream().mapToLong(JournalTables.Cursor::parked).sum();
        long end = tables.end();
        long behind = cursors.stream().mapToLong(cursor -> Math.max(0, end - cursor.position())).max().orElse(0);
        return List.of(MorningLine.of("events.morning.parked", Severity.when(parked > 0, Severity.WARNING), parked),
                MorningLine.of("events.morning.behind", Severity.when(behind > FAR, Severity.WARNING), behind));
    }
}
