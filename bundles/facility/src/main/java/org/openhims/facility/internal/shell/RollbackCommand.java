// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.ModuleVersions;

/** {@code hims:rollback}. */
@Service
@Command(scope = "hims", name = "rollback", description = "Brings back the version of a module that ran before its last update")
public class RollbackCommand extends ConsoleCommand {

    @Argument(name = "module", description = "Module to roll back", required = true)
    @Completion(ModuleCompleter.class)
    private String module;

    @Option(name = "--dry-run", description = "Only tell what would restart")
    private boolean dryRun;

    @Reference
    private ModuleVersions versions;

    @Override
    void run(Caller by) {
        ModuleVersions.Change change = versions.planRollBack(by, module);
        print(change);
        if (!dryRun) {
            versions.apply(by, change);
            out().println(text("modules.updated", module, change.to()));
        }
    }
}
