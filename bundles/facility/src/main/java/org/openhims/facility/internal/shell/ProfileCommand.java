// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Profiles;
import org.openhims.platform.text.Texts;

/** {@code hims:profile}. */
@Service
@Command(scope = "hims", name = "profile", description = "Makes this node's modules those of a kind of facility; without a name, lists the kinds")
public class ProfileCommand implements Action {

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

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        Console console = new Console(session, texts);
        return console.told(() -> {
            if (profile == null && !undo) {
                list(console);
            } else {
                change(console, Caller.ofConsole());
            }
        });
    }

    private void list(Console console) {
        ShellTable table = new ShellTable();
        for (String column : new String[] {"profile", "what", "chosen", "modules"}) {
            table.column(column);
        }
        for (Profiles.Profile one : profiles.list(Caller.ofConsole())) {
            table.addRow().addContent(one.name(), console.text("modules.profile." + one.name()), one.chosen() ? "*" : "",
                    String.join(" ", one.modules()));
        }
        table.print(console.out());
    }

    private void change(Console console, Caller by) throws Exception {
        Modules.Plan plan = undo ? profiles.planUndo(by) : profiles.plan(by, profile);
        console.print(plan);
        if (dryRun || !(force || console.agreed())) {
            return;
        }
        if (undo) {
            profiles.undo(by, true);
        } else {
            profiles.apply(by, profile, true);
        }
        console.out().println(undo ? console.text("modules.profile.undone") : console.text("modules.profile.applied", profile));
    }
}
