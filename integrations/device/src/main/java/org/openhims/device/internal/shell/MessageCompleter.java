// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.device.DeviceMessages;
import org.openhims.platform.access.Caller;

/** Keys of the newest messages. */
@Service
public class MessageCompleter implements Completer {

    @Reference
    DeviceMessages messages;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter ids = new StringsCompleter();
        Caller by = Caller.ofConsole();
        if (by.may("device.messages.read")) {
            messages.list(by, null, null, 50).items().forEach(message -> ids.getStrings().add(message.id()));
        }
        return ids.complete(session, line, candidates);
    }
}
