// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** What is to be said of the rows of a file. */
public record NoteTable(Sql sql) {

    /** What a note is about. */
    public enum Kind {
        /** The row breaks a rule. */
        WRONG,
        /** The row certainly is somebody who is registered. */
        CERTAIN,
        /** The row looks like somebody who is registered. */
        LIKELY,
        /** The row certainly is somebody of a row before. */
        SAME
    }

    /**
     * One thing about one row.
     *
     * @param part of several about a row
     * @param field the column
     * @param args JSON of what the rule's text has placeholders for; never what the row says
     */
    public record Note(long row, int part, Kind kind, String field, String rule, String args) {

        private static Note of(ResultSet row) throws SQLException {
            return new Note(row.getLong(1), row.getInt(2), Kind.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getString(6));
        }
    }

    public static NoteTable of(Tx tx) {
        return new NoteTable(new Sql(tx.connection()));
    }

    public void add(String run, List<Note> notes) {
        sql.batch("insert into registration_import_note (import_id, row_no, part, kind, field, rule, args) values (?, ?, ?, ?, ?, ?, ?)",
                notes.stream().map(note -> new Object[] {run, note.row, note.part, note.kind, note.field, note.rule, note.args}).toList());
    }

    /** Those behind one, in the order of the rows. */
    public List<Note> behind(String run, long row, int part, int most) {
        return sql.list("select row_no, part, kind, field, rule, args from registration_import_note where import_id = ? and (row_no > ? or row_no = ?"
                + " and part > ?) order by row_no, part fetch first ? rows only", Note::of, run, row, row, part, most);
    }

    /** What a dry run found is found again. */
    public void forgetLikes(String run) {
        sql.update("delete from registration_import_note where import_id = ? and kind <> 'WRONG'", run);
    }

    public void forget(String run) {
        sql.update("delete from registration_import_note where import_id = ?", run);
    }
}
