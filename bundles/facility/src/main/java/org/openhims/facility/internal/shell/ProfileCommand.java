// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Profiles;

/** {@code hims:profile}. */
@Service
@Command(scope = "hims", name = "profile", description = "Makes this node's modules those of a kind of facility; without a name, lists the kinds")
public class ProfileCommand extends ConsoleCommand {

    @Argument(name = "profile", description = "aam, jan-aushadhi, district-hospital, medical-college or state")
    @Completion(ProfileCompleter.class)
    private String profile;

    @Option(name = "--undo", description = "Go back to the modules before the last profile")
    private boolean undo;

    @Option(name = "--dry-run", description = "Only tell what would come, go and restart")
    private boolean dryRun;

    @Option(name = "--force", description = "Do not ask, not even when there is open work")
    private boolean force;

    @Reference
    private Profiles profiles;

    @Override
    void run(Caller by) throws Exception {
        if (profile == null && !undo) {
            list(by);
        } else {
            change(by);
        }
    }

    private void list(Caller by) {
        ShellTable table = new ShellTable();
        for (String column : new String[] {"profile", "what", "chosen", "modules"}) {
            table.column(column);
        }
        for (Profiles.Profile one : profiles.list(by)) {
            table.addRow().addContent(one.name(), text("modules.profile." + one.name()), one.chosen() ? "*" : "",
                    String.join(" ", one.modules()));
        }
        table.print(out());
    }

    private void change(Caller by) throws Exception {
        Modules.Plan plan = undo ? profiles.planUndo(by) : profiles.plan(by, profile);
        print(plan);
        if (dryRun || !(force || agreed())) {
            return;
        }
        if (undo) {
            profiles.undo(by, true);
        } else {
            profiles.apply(by, profile, true);
        }
        out().println(undo ? text("modules.profile.undone") : text("modules.profile.applied", profile));
    }
}
