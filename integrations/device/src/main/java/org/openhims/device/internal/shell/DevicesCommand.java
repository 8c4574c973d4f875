// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.device.Device;
import org.openhims.device.Devices;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;

/** {@code hims:devices}. */
@Service
@Command(scope = "hims", name = "devices", description = "Lists the devices with what came of their messages in the last 24 hours")
public class DevicesCommand implements Action {

    @Reference
    Devices devices;

    @Reference
    Texts texts;

    @Reference
    Session session;

    @Override
    public Object execute() {
        Caller by = Caller.ofConsole();
        try {
            ShellTable table = new ShellTable();
            for (String column : List.of("device", "name", "profile", "link", "peer", "state", "last", "received", "matched", "unmatched", "waiting",
                    "failed")) {
                table.column(column);
            }
            devices.list(by).forEach(device -> add(table, device));
            table.print(session.getConsole());
        } catch (ProblemException e) {
            session.getConsole().println(texts.of(by.locale(), e.problem()));
        }
        return null;
    }

    private static void add(ShellTable table, Device device) {
        table.addRow().addContent(device.id(), device.name(), MessageTable.text(device.profile()), MessageTable.text(device.link()), MessageTable.text(device.peer()), device.state(),
                device.lastAt() == null ? "" : device.lastAt().truncatedTo(ChronoUnit.SECONDS), device.counts().received(),
                device.counts().matched(), device.counts().unmatched(), device.counts().waiting(), device.counts().failed());
    }
}
