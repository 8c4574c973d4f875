// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.openhims.platform.access.Caller;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The laboratory on the morning sheet: critical results that nobody has released stand first. */
@Component
public final class LabMorning implements MorningSource {

    private static final Duration LONG = Duration.ofHours(24);
    private static final String RESULTS = "select count(*), min(received_at) as since from lab_result where status = ?";
    private static final String CRITICAL = "select count(*), min(received_at) as since from lab_result "
            + "where status in ('PRELIMINARY', 'VALIDATED') and flag in ('LL', 'HH', 'AA')";
    private static final String SPECIMENS = "select count(*) from lab_specimen where status = ?";
    private static final String UNMATCHED = "select count(*) from lab_unmatched where status = 'open'";

    private final LabUnit unit;

    @Activate
    public LabMorning(@Reference LabUnit unit) {
        this.unit = unit;
    }

    /** How many wait, and for how many hours the oldest. */
    private record Heap(long count, Duration oldest) {

        static Heap of(Sql sql, Instant now, String query, Object... args) {
            return sql.first(query, row -> {
                Instant since = Sql.instant(row, "since");
                return new Heap(row.getLong(1), since == null ? Duration.ZERO : Duration.between(since, now));
            }, args).orElseThrow();
        }

        MorningLine line(String key, Severity severity) {
            return MorningLine.of(key, severity, count, oldest.toHours());
        }
    }

    @Override
    public String name() {
        return "lab";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<MorningLine> lines(Locale language) {
        return unit.tx(Caller.system("lab"), this::lines);
    }

    private List<MorningLine> lines(Tx tx) {
        Sql sql = new Sql(tx.connection());
        Heap critical = Heap.of(sql, tx.now(), CRITICAL);
        Heap entered = Heap.of(sql, tx.now(), RESULTS, "PRELIMINARY");
        Heap validated = Heap.of(sql, tx.now(), RESULTS, "VALIDATED");
        long unmatched = sql.number(UNMATCHED);
        return List.of(critical.line("lab.morning.critical", Severity.when(critical.count() > 0, Severity.ALARM)),
                entered.line("lab.morning.validate", late(entered)), validated.line("lab.morning.release", late(validated)),
                MorningLine.of("lab.morning.collect", Severity.WELL, sql.number(SPECIMENS, "ORDERED")),
                MorningLine.of("lab.morning.receive", Severity.WELL, sql.number(SPECIMENS, "COLLECTED")),
                MorningLine.of("lab.morning.unmatched", Severity.when(unmatched > 0, Severity.WARNING), unmatched));
    }

    private static Severity late(Heap heap) {
        return Severity.when(heap.oldest().compareTo(LONG) > 0, Severity.WARNING);
    }
}
