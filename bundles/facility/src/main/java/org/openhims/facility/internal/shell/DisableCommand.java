// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;

/** {@code hims:disable}. */
@Service
@Command(scope = "hims", name = "disable", description = "Removes modules after listing their open work; their data stay")
public class DisableCommand extends ConsoleCommand {

    @Argument(name = "module", description = "Modules to disable", required = true, multiValued = true)
    @Completion(ModuleCompleter.class)
    private List<String> names;

    @Option(name = "--force", description = "Do not ask, not even when there is open work")
    private boolean force;

    @Reference
    private Modules modules;

    @Override
    void run(Caller by) throws Exception {
        Set<String> chosen = new LinkedHashSet<>(names);
        print(modules.planDisable(by, chosen));
        if (force || agreed()) {
            modules.disable(by, chosen, true);
            out().println(text("modules.disabled", String.join(", ", names)));
        }
    }
}
