// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.util.List;
import java.util.Optional;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** The rows of a file that are still to be done, already read and found right; and the people who came of rows. */
public record StagedTable(Sql sql) {

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

    public boolean has(String run, String key) {
        return sql.number("select count(*) from registration_import_staged where import_id = ? and row_key = ?", run, key) > 0;
    }

    public void add(String run, List<Staged> rows) {
        sql.batch("insert into registration_import_staged (import_id, row_no, row_key, facts) values (?, ?, ?, ?)",
                rows.stream().map(row -> new Object[] {run, row.row, row.key, row.facts}).toList());
    }

    public List<Staged> behind(String run, long row, int most) {
        return sql.list("select row_no, row_key, facts from registration_import_staged where import_id = ? and row_no > ? order by row_no"
                + " fetch first ? rows only", found -> new Staged(found.getLong(1), found.getString(2), found.getString(3)), run, row, most);
    }

    public void forget(String run, long upTo) {
        sql.update("delete from registration_import_staged where import_id = ? and row_no <= ?", run, upTo);
    }

    /** Who came of a row before. */
    public Optional<String> uhid(String source, String key) {
        return sql.first("select uhid from registration_import_row where source = ? and row_key = ?", row -> row.getString(1), source, key);
    }

    /** @param rows source, key, UHID, run of each */
    public void came(List<Object[]> rows) {
        sql.batch("insert into registration_import_row (source, row_key, uhid, import_id) values (?, ?, ?, ?)", rows);
    }
}
