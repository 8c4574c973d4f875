// SPDX-License-Identifier: Apache-2.0
package org.openhims.audit.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openhims.audit.internal.AuditTables.Head;
import org.openhims.audit.internal.AuditTables.Row;
import org.openhims.platform.access.Caller;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Store;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Puts committed entries into the chain, once a second, in the one process that has the lease. */
@Component(service = {Sealer.class, HealthCheck.class}, immediate = true)
public final class Sealer implements HealthCheck {

    private static final Caller SELF = Caller.system("audit");
    private static final int BATCH = 500;

    private final AuditTables tables;
    private final Store store;
    private final AutoCloseable timer;
    private volatile Health health = Health.WELL;

    @Activate
    public Sealer(@Reference AuditTables tables, @Reference Store store, @Reference Workers workers) {
        this.tables = tables;
        this.store = store;
        timer = workers.every("sealer", Duration.ofSeconds(1), this::watched);
    }

    @Deactivate
    void close() throws Exception {
        timer.close();
    }

    private void watched() {
        try {
            seal();
            health = Health.WELL;
        } catch (RuntimeException e) {
            health = Health.ill("audit entries are not sealed");
            throw e;
        }
    }

    /** Seals all that waits; returns how many. */
    int seal() {
        int all = 0;
        int some = BATCH;
        // Looked at first without a lock: an idle node must not write to its disk every second.
        while (some == BATCH && tables.unsealed() > 0 && store.lease("audit.sealer")) {
            some = tables.unit().tx(SELF, tx -> batch(new Sql(tx.connection())));
            all += some;
        }
        return all;
    }

    /** The head's row is locked, so the chain has one end even when two processes believe that they have the lease. */
    private static int batch(Sql sql) {
        Head head = AuditTables.lockedHead(sql);
        List<Row> waiting = AuditTables.unsealed(sql, BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Object[]> seals = new ArrayList<>();
        for (Row row : waiting) {
            head = new Head(head.position() + 1, Chain.hash(head.hash(), head.position() + 1, row.entry()));
            seals.add(new Object[] {head.position(), head.hash(), row.seq()});
        }
        sql.batch("update audit_entry set position = ?, hash = ? where seq = ?", seals);
        sql.update("update audit_head set position = ?, hash = ? where id = 1", head.position(), head.hash());
        return waiting.size();
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Health check() {
        return health;
    }
}
