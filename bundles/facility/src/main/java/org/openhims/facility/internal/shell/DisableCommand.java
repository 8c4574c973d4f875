// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.text.Texts;

/** {@code hims:disable}. */
@Service
@Command(scope = "hims", name = "disable", description = "Removes modules after listing their open work; their data stay")
public class DisableCommand implements Action {

    @Argument(name = "module", description = "Modules to disable", required = true, multiValued = true)
    @Completion(ModuleCompleter.class)
    private List<String> names;

    @Option(name = "--force", description = "Do not ask, not even when there is open work")
    private boolean force;

    @Reference
    private Modules modules;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Console console = new Console(session, texts);
        return console.told(() -> {
            Caller by = Caller.ofConsole();
            Set<String> chosen = new LinkedHashSet<>(names);
            console.print(modules.planDisable(by, chosen));
            if (force || console.agreed()) {
                modules.disable(by, chosen, true);
                console.out().println(console.text("modules.disabled", String.join(", ", names)));
            }
        });
    }
}
