// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** Who of a file that is only looked at would be registered: short keys of what makes a person certain, each with the first row that has it. */
public record SeenTable(Sql sql) {

    private static final int MOST = 25;
    private static final int FORGOTTEN = 2000;
    private static final String THESE = "select seen, row_no from registration_import_seen where import_id = ? and seen in ("
            + "?, ".repeat(MOST - 1) + "?)";

    public static SeenTable of(Tx tx) {
        return new SeenTable(new Sql(tx.connection()));
    }

    /** Of these keys, those that are there with their rows; some at a time, by one statement that the database knows. */
    public Map<Long, Long> rows(String run, List<Long> keys) {
        Map<Long, Long> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += MOST) {
            List<Long> asked = keys.subList(from, Math.min(from + MOST, keys.size()));
            List<Object> args = new ArrayList<>(List.of(run));
            args.addAll(asked);
            args.addAll(Collections.nCopies(MOST - asked.size(), asked.get(0)));
            sql.list(THESE, row -> Map.entry(row.getLong(1), row.getLong(2)), args.toArray()).forEach(hit -> found.put(hit.getKey(), hit.getValue()));
        }
        return found;
    }

    public void add(String run, Map<Long, Long> rows) {
        sql.batch("insert into registration_import_seen (import_id, seen, row_no) values (?, ?, ?)",
                rows.entrySet().stream().map(row -> new Object[] {run, row.getKey(), row.getValue()}).toList());
    }

    /** Deletes some, so that no transaction grows with the file; false when there were none. */
    public boolean forgetSome(String run) {
        List<Long> some = sql.list("select seen from registration_import_seen where import_id = ? order by seen fetch first ? rows only",
                row -> row.getLong(1), run, FORGOTTEN);
        if (!some.isEmpty()) {
            sql.update("delete from registration_import_seen where import_id = ? and seen <= ?", run, some.get(some.size() - 1));
        }
        return !some.isEmpty();
    }
}
