// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.vitals;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openhims.opd.VitalReading;
import org.openhims.opd.VitalSigns;
import org.openhims.platform.store.Sql;
import org.openhims.platform.work.Json;

/** How vital signs stand in the table. */
public final class VitalsTable {

    /** How long a weight speaks for a child, and an answer about pregnancy for a woman. */
    private static final Duration WEIGHT = Duration.ofDays(60);
    private static final Duration PREGNANT = Duration.ofDays(280);
    private static final Duration NOT_PREGNANT = Duration.ofDays(30);
    private static final String COLUMNS = "select id, visit, uhid, content, taken_by, taken_at from opd_vitals ";
    private static final String LATELY = COLUMNS + "where uhid = ? and taken_at > ? order by taken_at desc fetch first 100 rows only";

    private final Sql sql;
    private final Json json;

    public VitalsTable(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(VitalReading reading) {
        sql.update("insert into opd_vitals (id, visit, uhid, content, taken_by, taken_at) values (?, ?, ?, ?, ?, ?)", reading.id(), reading.visit(),
                reading.uhid(), json.write(reading.signs()), reading.takenBy(), reading.takenAt());
    }

    /** Newest first, without flags. */
    public List<VitalReading> ofVisit(String visit) {
        return sql.list(COLUMNS + "where visit = ? order by taken_at desc, id desc", this::reading, visit);
    }

    public Optional<BigDecimal> lastWeight(Collection<String> uhids, Instant now) {
        return lately(uhids, now.minus(WEIGHT)).stream().map(reading -> reading.signs().weight()).filter(Objects::nonNull).findFirst();
    }

    public Optional<Boolean> lastPregnant(Collection<String> uhids, Instant now) {
        return lately(uhids, now.minus(PREGNANT)).stream().filter(reading -> reading.signs().pregnant() != null).findFirst()
                .filter(told -> told.signs().pregnant() || told.takenAt().isAfter(now.minus(NOT_PREGNANT))).map(told -> told.signs().pregnant());
    }

    /** At most a hundred of each number. */
    List<VitalReading> lately(Collection<String> uhids, Instant since) {
        return uhids.stream().flatMap(uhid -> sql.list(LATELY, this::reading, uhid, since).stream())
                .sorted(Comparator.comparing(VitalReading::takenAt).reversed()).toList();
    }

    private VitalReading reading(ResultSet row) throws SQLException {
        return new VitalReading(row.getString("id"), row.getString("visit"), row.getString("uhid"),
                json.read(row.getString("content"), VitalSigns.class), Map.of(), row.getString("taken_by"), Sql.instant(row, "taken_at"));
    }
}
