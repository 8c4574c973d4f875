// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** What can be done with users. */
@Service
public final class ActionCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(List.of("list", "create", "change", "lock", "unlock", "reset-password", "roles"))
                .complete(session, line, candidates);
    }
}
