// SPDX-License-Identifier: Apache-2.0
package org.openhims.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The trail as it is in the database. */
@Component(service = AuditTables.class)
public final class AuditTables {

    private static final String ROW =
            "select seq, id, done_at, user_name, action, uhid, detail, reason, address, position, hash from audit_entry";
    /**
     * Derby would read the whole trail for the few that wait once it has planned at a busy moment, when many did. To PostgreSQL it is a
     * comment; there what waits has an index of its own.
     */
    private static final String BY_POSITION = " --DERBY-PROPERTIES constraint=audit_entry_position_uq\n";

    private final Unit unit;

    @Activate
    public AuditTables(@Reference Store store) {
        unit = store.open(AuditTables.class, "audit");
    }

    @Deactivate
    void close() {
        unit.close();
    }

    Unit unit() {
        return unit;
    }

    /** Nobody else makes the chain longer until the end of the transaction. */
    static Head lockedHead(Sql sql) {
        sql.update("update audit_head set position = position where id = 1");
        return head(sql);
    }

    static Head head(Sql sql) {
        return sql.first("select position, hash from audit_head where id = 1",
                row -> new Head(row.getLong("position"), row.getString("hash"))).orElse(Head.NONE);
    }

    static List<Row> unsealed(Sql sql, int limit) {
        return sql.list(ROW + BY_POSITION + "where position is null order by seq fetch first ? rows only", AuditTables::row, limit);
    }

    /** How many committed entries are not in the chain yet. */
    long unsealed() {
        return unit.tx(Caller.system("audit"),
                tx -> new Sql(tx.connection()).number("select count(*) from audit_entry" + BY_POSITION + "where position is null"));
    }

    static List<Row> sealedAfter(Sql sql, long position, long last, int limit) {
        return sql.list(ROW + BY_POSITION + "where position > ? and position <= ? order by position fetch first ? rows only", AuditTables::row,
                position, last, limit);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("seq"), entry(row), row.getLong("position"), row.getString("hash"));
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(row.getString("id"), Sql.instant(row, "done_at"), row.getString("user_name"), row.getString("action"),
                row.getString("uhid"), row.getString("detail"), row.getString("reason"), row.getString("address"));
    }

    /** @param position 0 until it is sealed */
    record Row(long seq, AuditEntry entry, long position, String hash) {
    }

    /** The last entry of the chain. */
    record Head(long position, String hash) {

        static final Head NONE = new Head(0, "");
    }
}
