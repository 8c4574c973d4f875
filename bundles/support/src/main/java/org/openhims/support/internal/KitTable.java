// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** The kits as they stand in the table. */
record KitTable(Sql sql) {

    private static final String SELECT = "select kit_number, made_at, made_by, counts, prints from support_kit ";

    static KitTable of(Tx tx) {
        return new KitTable(new Sql(tx.connection()));
    }

    void insert(Kit kit) {
        String counts = new TreeMap<>(kit.counts()).entrySet().stream().map(count -> count.getKey() + '=' + count.getValue())
                .collect(Collectors.joining(" "));
        sql.update("insert into support_kit (kit_number, made_at, made_by, counts, prints) values (?, ?, ?, ?, 0)", kit.number(), kit.madeAt(),
                kit.madeBy(), counts);
    }

    List<Kit> newest() {
        return sql.list(SELECT + "order by kit_number desc fetch first 100 rows only", KitTable::kit);
    }

    /** The kit with this print counted. */
    Optional<Kit> printed(long number) {
        sql.update("update support_kit set prints = prints + 1 where kit_number = ?", number);
        return sql.first(SELECT + "where kit_number = ?", KitTable::kit, number);
    }

    private static Kit kit(ResultSet row) throws SQLException {
        Map<String, Integer> counts = Arrays.stream(row.getString("counts").split(" ")).map(count -> count.split("="))
                .collect(Collectors.toMap(count -> count[0], count -> Integer.valueOf(count[1])));
        return new Kit(row.getLong("kit_number"), Sql.instant(row, "made_at"), row.getString("made_by"), counts, row.getInt("prints"));
    }
}
