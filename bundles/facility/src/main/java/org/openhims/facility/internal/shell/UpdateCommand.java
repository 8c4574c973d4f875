// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.openhims.facility.internal.ModuleUpdate;
import org.openhims.platform.access.Caller;
import org.openhims.platform.text.Texts;

/** {@code hims:update}. */
@Service
@Command(scope = "hims", name = "update", description = "Replaces a module's bundle by another build of it; other modules run on")
public class UpdateCommand implements Action {

    @Argument(index = 0, name = "module", description = "Module to update", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Argument(index = 1, name = "jar", description = "File or URL of the new bundle", required = true)
    @Completion(FileCompleter.class)
    private String jar;

    @Option(name = "--plan", description = "Only tell what would restart")
    private boolean onlyPlan;

    @Reference
    private ModuleUpdate updates;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Console console = new Console(session, texts);
        return console.told(() -> {
            Caller by = Caller.ofConsole();
            ModuleUpdate.Prepared prepared = updates.prepare(by, module, jar);
            String bundle = prepared.bundle().getSymbolicName();
            console.print("install", List.of(bundle + ' ' + prepared.version()));
            console.print("restart", prepared.restart());
            if (!onlyPlan) {
                updates.apply(by, prepared);
                console.out().println(console.text("modules.updated", bundle, prepared.bundle().getVersion().toString()));
            }
        });
    }
}
