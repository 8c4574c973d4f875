// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Profiles;
import org.openhims.platform.text.Texts;

/** {@code hims:drift}. */
@Service
@Command(scope = "hims", name = "drift", description = "Tells in words how what runs differs from what the facility wants")
public class DriftCommand implements Action {

    @Reference
    private Profiles profiles;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Console console = new Console(session, texts);
        return console.told(() -> {
            List<Profiles.Drift> drift = profiles.drift(Caller.ofConsole());
            drift.forEach(one -> console.out().println(one.words()));
            if (drift.isEmpty()) {
                console.out().println(console.text("modules.drift.none"));
            }
        });
    }
}
