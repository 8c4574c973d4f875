// SPDX-License-Identifier: Apache-2.0
package org.openhims.audit.internal;

import java.sql.Connection;
import java.util.List;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.TxWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes entries in the transaction of what they tell of. */
@Component(service = TxWriter.class)
public final class AuditWriter implements TxWriter<AuditEntry> {

    private static final String INSERT = "insert into audit_entry (id, done_at, user_name, action, uhid, detail, reason, address)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    /** @param tables only so that there is a writer no sooner than there is a table */
    @Activate
    public AuditWriter(@Reference AuditTables tables) {
        // Nothing to keep.
    }

    @Override
    public Class<AuditEntry> type() {
        return AuditEntry.class;
    }

    @Override
    public void write(Connection connection, List<AuditEntry> entries) {
        new Sql(connection).batch(INSERT, entries.stream().map(AuditWriter::columns).toList());
    }

    /** What is too long is cut: no work fails because of how it is described. */
    private static Object[] columns(AuditEntry entry) {
        return new Object[] {entry.id(), entry.at(), cut(entry.user(), 100), cut(entry.action(), 100), entry.uhid(),
            cut(entry.detail(), 2000), cut(entry.reason(), 500), cut(entry.from(), 100)};
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + '…';
    }
}
