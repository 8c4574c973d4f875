// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.shell;

import java.util.List;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;

/** The roles that hold any permission, for those who may see them. */
@Service
public final class RoleCompleter implements Completer {

    @Reference
    private Users users;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        TreeSet<String> roles = new TreeSet<>();
        Caller by = Caller.ofConsole();
        if (by.may("users.read")) {
            users.permissions(by).forEach(permission -> roles.addAll(permission.roles()));
        }
        return new StringsCompleter(roles).complete(session, line, candidates);
    }
}
