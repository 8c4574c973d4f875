// SPDX-License-Identifier: Apache-2.0
package org.openhims.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.audit.AuditTrail;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an administrator or auditor sees of the trail. */
@Component(service = {AuditTrail.class, MetricSource.class, PermissionSource.class})
public final class AuditService implements AuditTrail, MetricSource, PermissionSource {

    private static final String READ = "audit.read";
    private static final String VERIFY = "audit.verify";
    private static final int MOST = 200;

    /** One text for all searches; both databases want to be told the type of a parameter that may be null. */
    private static final String SEARCH = "select seq, id, done_at, user_name, action, uhid, detail, reason, address from audit_entry"
            + " where seq < ?"
            + " and (cast(? as varchar(100)) is null or user_name = ?)"
            + " and (cast(? as varchar(13)) is null or uhid = ?)"
            + " and (cast(? as varchar(100)) is null or action = ?)"
            + " and (cast(? as timestamp) is null or done_at >= ?)"
            + " and (cast(? as timestamp) is null or done_at < ?)"
            + " order by seq desc fetch first ? rows only";

    private final AuditTables tables;

    @Activate
    public AuditService(@Reference AuditTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(READ, "admin"), Permission.of(VERIFY, "admin"));
    }

    private record Found(long seq, AuditEntry entry) {
    }

    @Override
    public Page<AuditEntry> search(Caller by, Query query, String cursor, int limit) {
        by.require(READ);
        long before = before(cursor);
        int most = Math.max(1, Math.min(limit, MOST));
        Page<Found> found = tables.unit().tx(by, tx -> {
            tx.audit(READ, query.uhid(), "user=" + query.user() + " action=" + query.action());
            List<Found> rows = new Sql(tx.connection()).list(SEARCH, AuditService::found, before, query.user(), query.user(),
                    query.uhid(), query.uhid(), query.action(), query.action(), query.from(), query.from(), query.until(),
                    query.until(), most + 1);
            return Page.of(rows, most, last -> Long.toString(last.seq()));
        });
        return new Page<>(found.items().stream().map(Found::entry).toList(), found.next());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getLong("seq"), AuditTables.entry(row));
    }

    private static long before(String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }

    @Override
    public Verification verify(Caller by) {
        by.require(VERIFY);
        Verification outcome = new Verifier(tables).verify();
        tables.unit().tx(by, tx -> {
            tx.audit(VERIFY, null, "sealed=" + outcome.sealed() + " broken=" + outcome.broken());
            return null;
        });
        return outcome;
    }

    @Override
    public List<Metric> metrics() {
        long sealed = tables.unit().tx(Caller.system("audit"), tx -> AuditTables.head(new Sql(tx.connection())).position());
        return List.of(new Metric("hims_audit_sealed_total", "Audit entries in the chain", Map.of(), sealed),
                new Metric("hims_audit_unsealed", "Audit entries not in the chain yet", Map.of(), tables.unsealed()));
    }
}
