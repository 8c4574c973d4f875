// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;
import org.openhims.platform.access.Users.User;

/** The users' names, for those who may see them. */
@Service
public final class UserCompleter implements Completer {

    @Reference
    private Users users;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        Caller by = Caller.ofConsole();
        List<String> names = by.may("users.read") ? users.list(by).stream().map(User::name).toList() : List.of();
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
