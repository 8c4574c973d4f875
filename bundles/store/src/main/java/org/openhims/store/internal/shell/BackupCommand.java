// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.platform.access.Caller;
import org.openhims.store.internal.BackupDesk;

/** {@code hims:backup}. */
@Service
@Command(scope = "hims", name = "backup", description = "Writes a backup of the running database, with checksums")
public final class BackupCommand implements Action {

    @Reference
    private BackupDesk desk;

    @Reference
    private Session session;

    @Argument(name = "folder", description = "where the backup goes; the node's backup folder when left out")
    @Completion(FileCompleter.class)
    private String folder;

    @Override
    public Object execute() throws Exception {
        session.getConsole().println(desk.backUp(Caller.ofConsole(), folder == null ? null : Path.of(folder)));
        return null;
    }
}
