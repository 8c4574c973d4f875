// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Profiles;

/** {@code hims:drift}. */
@Service
@Command(scope = "hims", name = "drift", description = "Tells in words how what runs differs from what the facility wants")
public class DriftCommand extends ConsoleCommand {

    @Reference
    private Profiles profiles;

    @Override
    void run(Caller by) {
        List<Profiles.Drift> drift = profiles.drift(by);
        drift.forEach(one -> out().println(one.words()));
        if (drift.isEmpty()) {
            out().println(text("modules.drift.none"));
        }
    }
}
