// SPDX-License-Identifier: Apache-2.0
package org.openhims.audit.internal;

import java.util.List;
import org.openhims.audit.internal.AuditTables.Head;
import org.openhims.audit.internal.AuditTables.Row;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditTrail.Verification;
import org.openhims.platform.store.Sql;

/** Goes through the chain from its beginning. */
final class Verifier {

    private static final Caller SELF = Caller.system("audit");
    private static final int BATCH = 1000;
    private static final String FIRST = "0".repeat(64);

    private final AuditTables tables;
    private long position;
    private String hash = FIRST;

    Verifier(AuditTables tables) {
        this.tables = tables;
    }

    /** Checks up to the head of now; what is sealed meanwhile is for the next time. */
    Verification verify() {
        Head head = tables.unit().tx(SELF, tx -> AuditTables.head(new Sql(tx.connection())));
        long broken = 0;
        while (broken == 0 && position < head.position()) {
            broken = firstBroken(batch(head.position()));
        }
        if (broken == 0 && !hash.equals(head.hash())) {
            // The entries agree among themselves, but not with the head: the last was replaced, or the head was.
            broken = Math.max(1, head.position());
        }
        return new Verification(position, tables.unsealed(), broken);
    }

    private List<Row> batch(long last) {
        return tables.unit().tx(SELF, tx -> AuditTables.sealedAfter(new Sql(tx.connection()), position, last, BATCH));
    }

    /** The first position whose entry is missing or changed; 0 when all fit. None at all where there should be some is missing too. */
    private long firstBroken(List<Row> rows) {
        if (rows.isEmpty()) {
            return position + 1;
        }
        for (Row row : rows) {
            long expected = position + 1;
            if (row.position() != expected || !Chain.hash(hash, expected, row.entry()).equals(row.hash())) {
                return expected;
            }
            position = expected;
            hash = row.hash();
        }
        return 0;
    }
}
