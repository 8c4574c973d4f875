// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** The rows of a file that are still to be done, already read and found right; and the people who came of rows. */
public record StagedTable(Sql sql) {

    private static final int MOST = 25;
    private static final String THESE = "row_key in (" + "?, ".repeat(MOST - 1) + "?)";
    private static final String KNOWN = "select row_key from registration_import_row where source = ? and " + THESE;
    private static final String STAGED = "select row_key from registration_import_staged where import_id = ? and " + THESE;

    /**
     * A person of a file.
     *
     * @param row as a spreadsheet counts
     * @param key the person's number in the source
     */
    public record Staged(long row, String key, String facts) {
    }

    public static StagedTable of(Tx tx) {
        return new StagedTable(new Sql(tx.connection()));
    }

    /** Of these keys, those that rows before had. */
    public Set<String> staged(String run, List<String> keys) {
        return some(STAGED, run, keys);
    }

    public void add(String run, List<Staged> rows) {
        sql.batch("insert into registration_import_staged (import_id, row_no, row_key, facts) values (?, ?, ?, ?)",
                rows.stream().map(row -> new Object[] {run, row.row, row.key, row.facts}).toList());
    }

    public List<Staged> behind(String run, long row, int most) {
        return sql.list("select row_no, row_key, facts from registration_import_staged where import_id = ? and row_no > ? order by row_no"
                + " fetch first ? rows only", found -> new Staged(found.getLong(1), found.getString(2), found.getString(3)), run, row, most);
    }

    public Optional<String> facts(String run, long row) {
        return sql.first("select facts from registration_import_staged where import_id = ? and row_no = ?", found -> found.getString(1), run, row);
    }

    public void forget(String run, long upTo) {
        sql.update("delete from registration_import_staged where import_id = ? and row_no <= ?", run, upTo);
    }

    /** Of these keys, those of whom somebody came before. */
    public Set<String> known(String source, List<String> keys) {
        return some(KNOWN, source, keys);
    }

    /** Some at a time, by one statement that the database knows. */
    private Set<String> some(String query, String of, List<String> keys) {
        Set<String> found = new HashSet<>();
        for (int from = 0; from < keys.size(); from += MOST) {
            List<String> asked = keys.subList(from, Math.min(from + MOST, keys.size()));
            List<Object> args = new ArrayList<>(Collections.nCopies(MOST + 1, asked.get(0)));
            args.set(0, of);
            for (int i = 0; i < asked.size(); i++) {
                args.set(i + 1, asked.get(i));
            }
            found.addAll(sql.list(query, row -> row.getString(1), args.toArray()));
        }
        return found;
    }

    /** @param rows source, key, UHID, run of each */
    public void came(List<Object[]> rows) {
        sql.batch("insert into registration_import_row (source, row_key, uhid, import_id) values (?, ?, ?, ?)", rows);
    }
}
