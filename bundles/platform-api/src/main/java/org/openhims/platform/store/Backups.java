// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Backups of the node's database in the node's own folder. Permission: {@code backup.run}. */
@ProviderType
public interface Backups {

    /**
     * @param name of the archive's file
     * @param made when it was complete
     * @param bytes its size
     */
    record Backup(String name, Instant made, long bytes) {
    }

    /** Newest first. */
    List<Backup> list(Caller by);

    /** Writes the database as it is now, while all others work. 409 {@code backup.failed} with the reason. */
    Backup make(Caller by);
}
