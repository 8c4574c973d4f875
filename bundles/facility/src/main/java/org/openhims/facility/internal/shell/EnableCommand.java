// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.LinkedHashSet;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.text.Texts;

/** {@code hims:enable}. */
@Service
@Command(scope = "hims", name = "enable", description = "Installs and starts modules, with what they need, and writes them to the wanted file")
public class EnableCommand implements Action {

    @Argument(name = "module", description = "Modules to enable", required = true, multiValued = true)
    @Completion(ModuleCompleter.class)
    private List<String> names;

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
            Modules.Plan done = modules.enable(Caller.ofConsole(), new LinkedHashSet<>(names));
            console.print("install", done.install());
            console.out().println(console.text("modules.enabled", String.join(", ", names)));
        });
    }
}
