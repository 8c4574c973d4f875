// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.platform.store.Sql;

/** A queue as it stands in the table. */
public record QueueRow(String id, String prefix, String department, String english, String hindi, String room, String doctor) {

    private static final String ALL = "select id, prefix, department, name_en, name_hi, room, doctor from opd_queue";

    public static Optional<QueueRow> find(Sql sql, String id) {
        return all(sql).stream().filter(queue -> queue.id().equals(id)).findFirst();
    }

    /** By department and id; a hospital has some dozens. */
    public static List<QueueRow> all(Sql sql) {
        return sql.list(ALL + " order by department, id", row -> new QueueRow(row.getString(1), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7)));
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("hi") ? hindi : english;
    }
}
