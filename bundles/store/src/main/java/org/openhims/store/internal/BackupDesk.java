// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;

/** Backups as a person asks for them: with the right to, and told in the audit trail before anything is done. */
public final class BackupDesk implements PermissionSource, org.openhims.platform.store.Backups {

    private static final String RUN = "backup.run";
    private static final String RESTORE = "backup.restore";

    private final Backups backups;
    private final Store store;

    BackupDesk(Backups backups, Store store) {
        this.backups = backups;
        this.store = store;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(RUN, "admin"), Permission.of(RESTORE, "admin"));
    }

    /**
     * Writes the database as it is now, the audit entry of this backup included.
     *
     * @param into the folder of the archive; null for the node's own
     * @return the archive
     */
    public Path backUp(Caller by, Path into) throws IOException, SQLException {
        by.require(RUN);
        Path folder = into == null ? backups.usualFolder() : into;
        note(by, RUN, "folder=" + folder);
        return backups.backUp(folder);
    }

    /** Has the archive restored at the next start. Refuses an archive that is not whole. */
    public void restore(Caller by, Path archive) throws IOException {
        by.require(RESTORE);
        Archive.verify(archive);
        note(by, RESTORE, "archive=" + archive);
        backups.askToRestore(archive, by.user());
    }

    @Override
    public List<Backup> list(Caller by) {
        by.require(RUN);
        return backups.made();
    }

    @Override
    public Backup make(Caller by) {
        try {
            return Backups.told(backUp(by, null));
        } catch (IOException | SQLException e) {
            throw Problem.conflict("backup.failed", Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private void note(Caller by, String action, String detail) {
        try (Unit unit = store.open(BackupDesk.class, "store")) {
            unit.tx(by, tx -> {
                tx.audit(action, null, detail);
                return null;
            });
        }
    }
}
