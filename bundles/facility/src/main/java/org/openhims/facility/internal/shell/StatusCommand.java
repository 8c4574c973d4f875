// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.facility.internal.NodeStatus;
import org.openhims.platform.access.Caller;

/** {@code hims:status}. */
@Service
@Command(scope = "hims", name = "status", description = "Tells how the node is: version, listeners, health, events that wait, disk")
public class StatusCommand extends ConsoleCommand {

    @Reference
    private NodeStatus status;

    @Override
    void run(Caller by) {
        ShellTable table = new ShellTable().noHeaders();
        table.column("");
        table.column("");
        table.column("");
        status.lines(by).forEach(line -> table.addRow().addContent(line.well() ? " " : "!", line.what(), line.text()));
        table.print(out());
    }
}
