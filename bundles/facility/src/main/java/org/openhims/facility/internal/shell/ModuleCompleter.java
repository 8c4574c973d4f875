// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Modules;

/** Names of the known modules. */
@Service
public class ModuleCompleter implements Completer {

    @Reference
    private Modules modules;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter names = new StringsCompleter();
        Caller by = Caller.ofConsole();
        if (by.may("modules.read")) {
            modules.list(by).forEach(module -> names.getStrings().add(module.name()));
        }
        return names.complete(session, line, candidates);
    }
}
