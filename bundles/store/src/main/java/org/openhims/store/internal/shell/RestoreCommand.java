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

/** {@code hims:restore}. */
@Service
@Command(scope = "hims", name = "restore", description = "Has a backup restored at the node's next start; "
        + "the present Derby database is put aside, a PostgreSQL database must be empty")
public final class RestoreCommand implements Action {

    @Reference
    private BackupDesk desk;

    @Reference
    private Session session;

    @Argument(name = "archive", description = "the zip file that hims:backup wrote", required = true)
    @Completion(FileCompleter.class)
    private String archive;

    @Override
    public Object execute() throws Exception {
        desk.restore(Caller.ofConsole(), Path.of(archive));
        session.getConsole().println("The backup is whole and will be restored at the next start. All that was entered since it was made is then gone "
                + "from the database.");
        return null;
    }
}
