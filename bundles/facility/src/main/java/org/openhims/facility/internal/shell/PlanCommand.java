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

/** {@code hims:plan}. */
@Service
@Command(scope = "hims", name = "plan", description = "Tells what enabling or disabling modules would install, remove and restart, and changes nothing")
public class PlanCommand extends ConsoleCommand {

    @Option(name = "--disable", description = "Plan for disabling; otherwise for enabling")
    private boolean disable;

    @Argument(name = "module", description = "Modules of the change", required = true, multiValued = true)
    @Completion(ModuleCompleter.class)
    private List<String> names;

    @Reference
    private Modules modules;

    @Override
    void run(Caller by) {
        Set<String> chosen = new LinkedHashSet<>(names);
        print(disable ? modules.planDisable(by, chosen) : modules.planEnable(by, chosen));
    }
}
