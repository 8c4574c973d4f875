// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.device.Device;
import org.openhims.device.Devices;
import org.openhims.platform.access.Caller;

/** Devices that have sent something. */
@Service
public class DeviceCompleter implements Completer {

    @Reference
    Devices devices;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter ids = new StringsCompleter();
        Caller by = Caller.ofConsole();
        if (by.may("device.messages.read")) {
            devices.list(by).stream().filter(device -> device.lastAt() != null).map(Device::id).forEach(ids.getStrings()::add);
        }
        return ids.complete(session, line, candidates);
    }
}
