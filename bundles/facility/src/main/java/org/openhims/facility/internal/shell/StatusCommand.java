// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.facility.internal.NodeStatus;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;

/** {@code hims:status}. */
@Service
@Command(scope = "hims", name = "status", description = "Tells how the node is: version, listeners, health, events that wait, disk")
public class StatusCommand implements Action {

    @Reference
    private NodeStatus status;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Console console = new Console(session, texts);
        return console.told(() -> {
            ShellTable table = new ShellTable().noHeaders();
            table.column("");
            table.column("");
            table.column("");
            status.lines(Caller.ofConsole()).forEach(line -> table.addRow().addContent(line.well() ? " " : "!", line.what(), line.text()));
            table.print(console.out());
        });
    }
}
