// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.LinkedHashSet;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;

/** {@code hims:enable}. */
@Service
@Command(scope = "hims", name = "enable", description = "Installs and starts modules, with what they need, and writes them to the wanted file")
public class EnableCommand extends ConsoleCommand {

    @Argument(name = "module", description = "Modules to enable", required = true, multiValued = true)
    @Completion(ModuleCompleter.class)
    private List<String> names;

    @Reference
    private Modules modules;

    @Override
    void run(Caller by) {
        Modules.Plan done = modules.enable(by, new LinkedHashSet<>(names));
        print("install", done.install());
        out().println(text("modules.enabled", String.join(", ", names)));
    }
}
