// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.audit;

import java.time.Instant;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The trail of audit entries, hash-chained in batches after the commit. Permissions: {@code audit.read}, {@code audit.verify}. */
@ProviderType
public interface AuditTrail {

    /** What to look for; each part may be null. */
    record Query(String user, String uhid, String action, Instant from, Instant until) {
    }

    /**
     * The outcome of a check of the whole chain.
     *
     * @param sealed how many entries were checked
     * @param unsealed how many at the end are not in the chain yet
     * @param broken the position of the first entry that does not fit; 0 when all fit
     */
    record Verification(long sealed, long unsealed, long broken) {
    }

    /** Newest first; a null cursor starts at the newest. Reading the trail is itself audited. */
    Page<AuditEntry> search(Caller by, Query query, String cursor, int limit);

    Verification verify(Caller by);
}
