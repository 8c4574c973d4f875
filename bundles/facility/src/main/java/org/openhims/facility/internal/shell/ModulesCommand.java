// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.text.Texts;

/** {@code hims:modules}. */
@Service
@Command(scope = "hims", name = "modules", description = "Lists the modules, whether the facility wants them and whether they run")
public class ModulesCommand implements Action {

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
            ShellTable table = new ShellTable();
            for (String column : new String[] {"module", "version", "wanted", "state", "why"}) {
                table.column(column);
            }
            for (Modules.Module module : modules.list(Caller.ofConsole())) {
                table.addRow().addContent(module.name(), module.version(), console.text(module.wanted() ? "modules.wanted" : "modules.unwanted"),
                        console.text("modules.state." + module.state().name().toLowerCase(Locale.ROOT)), module.explanation());
            }
            table.print(console.out());
        });
    }
}
