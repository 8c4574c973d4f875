// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;

/** {@code hims:modules}. */
@Service
@Command(scope = "hims", name = "modules", description = "Lists the modules, whether the facility wants them and whether they run")
public class ModulesCommand extends ConsoleCommand {

    @Reference
    private Modules modules;

    @Override
    void run(Caller by) {
        ShellTable table = new ShellTable();
        for (String column : new String[] {"module", "version", "wanted", "state", "why"}) {
            table.column(column);
        }
        for (Modules.Module module : modules.list(by)) {
            table.addRow().addContent(module.name(), module.version(), text(module.wanted() ? "modules.wanted" : "modules.unwanted"),
                    text("modules.state." + module.state().name().toLowerCase(Locale.ROOT)), module.explanation());
        }
        table.print(out());
    }
}
