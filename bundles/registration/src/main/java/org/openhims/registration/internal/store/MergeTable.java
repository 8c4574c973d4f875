// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.registration.Merge;
import org.openhims.registration.Merge.Done;
import org.openhims.registration.Merge.Kind;
import org.openhims.registration.Merge.State;
import org.openhims.registration.Merge.Written;

/** Merges, what was decided when they were undone, and the modules that had to do with one. */
public final class MergeTable {

    private static final String COLUMNS = "select id, kind, survivor, retired, state, take, merged_at, merged_by, reason, undone_at, undone_by,"
            + " undo_reason, retired_facts from registration_merge ";
    private static final String INSERT = "insert into registration_merge (id, kind, survivor, retired, open_retired, state, take, retired_facts,"
            + " merged_at, merged_by, reason) values (?, ?, ?, ?, ?, 'STANDING', ?, ?, ?, ?, ?)";
    private static final String UNDO = "update registration_merge set state = 'SEPARATING', open_retired = null, undone_at = ?, undone_by = ?,"
            + " undo_reason = ? where id = ? and state = 'STANDING'";
    private static final String END = "update registration_merge set state = 'UNDONE' where id = ? and state = 'SEPARATING'";
    private static final String REOPEN = "update registration_merge set state = 'SEPARATING' where survivor = ? and state = 'UNDONE'";
    private static final String DECIDED = "select module, kind, fact, happened_at, title, uhid from registration_merge_decision"
            + " where merge_id = ? order by happened_at, fact";
    private static final String DECIDE = "insert into registration_merge_decision (merge_id, module, kind, fact, happened_at, title, uhid,"
            + " decided_at, decided_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int LONGEST_TITLE = 300;

    private final Sql sql;

    public MergeTable(Connection connection) {
        sql = new Sql(connection);
    }

    /**
     * A merge as it stands in the table.
     *
     * @param facts of the retired record when it was merged
     */
    public record Row(Merge merge, String facts) {

        private static Row of(ResultSet row) throws SQLException {
            Instant undone = Sql.instant(row, "undone_at");
            Done end = undone == null ? null : new Done(row.getString("undone_by"), undone, row.getString("undo_reason"));
            String take = row.getString("take");
            return new Row(new Merge(row.getString("id"), Kind.valueOf(row.getString("kind")), row.getString("survivor"),
                    row.getString("retired"), take.isBlank() ? Set.of() : Set.of(take.strip().split(" ")), State.valueOf(row.getString("state")),
                    new Done(row.getString("merged_by"), Sql.instant(row, "merged_at"), row.getString("reason")), end, List.of(), List.of()),
                    row.getString("retired_facts"));
        }
    }

    public void add(Merge merge, String facts) {
        // A blank, since an empty text is no text to some databases.
        String take = merge.take().isEmpty() ? " " : String.join(" ", merge.take());
        sql.update(INSERT, merge.id(), merge.kind(), merge.survivor(), merge.retired(), merge.retired(), take, facts, merge.merged().at(),
                merge.merged().by(), merge.merged().reason());
    }

    /** 404 {@code patient.merge.unfound}. */
    public Row get(String id) {
        return sql.first(COLUMNS + "where id = ?", Row::of, id == null ? "" : id).orElseThrow(() -> Problem.unknown("patient.merge.unfound"));
    }

    public List<Row> into(String survivor) {
        return sql.list(COLUMNS + "where survivor = ? order by merged_at, id", Row::of, survivor);
    }

    /** As survivor or retired, newest first. */
    public List<Row> of(String uhid) {
        return sql.list(COLUMNS + "where survivor = ? or retired = ? order by merged_at desc, id desc", Row::of, uhid, uhid);
    }

    /** In which the record is retired now. */
    public Optional<Row> standing(String retired) {
        return sql.first(COLUMNS + "where open_retired = ?", Row::of, retired);
    }

    public List<Row> separating(String after, int limit) {
        return sql.list(COLUMNS + "where state = 'SEPARATING' and id > ? order by id fetch first 101 rows only", Row::of, after == null ? "" : after)
                .stream().limit(limit).toList();
    }

    /** False when it does not stand any more. */
    public boolean undo(String id, Instant at, String by, String reason) {
        return sql.update(UNDO, at, by, reason, id) == 1;
    }

    public void end(String id) {
        sql.update(END, id);
    }

    /** What the patient got by a decision may have been written while yet another record was merged into this one. */
    public void reopen(String survivor) {
        sql.update(REOPEN, survivor);
    }

    public List<Written> decided(String merge) {
        return sql.list(DECIDED, row -> new Written(row.getString("module"), row.getString("kind"), row.getString("fact"),
                Sql.instant(row, "happened_at"), row.getString("title"), row.getString("uhid")), merge);
    }

    public void decide(String merge, Written fact, Instant at, String by) {
        String title = fact.title().substring(0, Math.min(fact.title().length(), LONGEST_TITLE));
        sql.update(DECIDE, merge, fact.module(), fact.kind(), fact.id(), fact.at(), title, fact.uhid(), at, by);
    }

    public List<String> parts() {
        return sql.list("select module from registration_merge_part order by module", row -> row.getString(1));
    }

    public void addPart(String module) {
        sql.update("insert into registration_merge_part (module) values (?)", module);
    }

    public List<String> guards() {
        return sql.list("select module from registration_merge_guard order by module", row -> row.getString(1));
    }

    public void addGuard(String module) {
        sql.update("insert into registration_merge_guard (module) values (?)", module);
    }
}
