// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.shell;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;
import org.openhims.platform.access.Users.User;
import org.openhims.platform.text.Texts;

/** {@code hims:users}. */
@Service
@Command(scope = "hims", name = "users", description = "Lists and manages users",
        detailedDescription = "classpath:/OSGI-INF/help/users.txt")
public final class UsersCommand implements Action {

    @Argument(index = 0, name = "action", description = "list, create, change, lock, unlock, reset-password or roles")
    @Completion(ActionCompleter.class)
    private String action = "list";

    @Argument(index = 1, name = "user", description = "The user's name")
    @Completion(UserCompleter.class)
    private String name;

    @Option(name = "--role", description = "A role of the user; may be given several times", multiValued = true)
    @Completion(RoleCompleter.class)
    private List<String> roles;

    @Option(name = "--display", description = "The person's name")
    private String display;

    @Option(name = "--registration", description = "Number in the medical register")
    private String registration;

    @Option(name = "--hpr", description = "HPR id")
    private String hpr;

    @Option(name = "--local-care-team", description = "On the care team of every local patient")
    private boolean localCareTeam;

    @Reference
    private Users users;

    @Reference
    private Texts texts;

    @Reference
    private Session session;

    @Override
    public Object execute() throws Exception {
        new UserDesk(users, texts, session.getConsole(), prompt -> session.readLine(prompt, '*'), Caller.ofConsole()).run(action, name, this::edited);
        return null;
    }

    private User edited(User user) {
        return new User(user.name(), display == null ? user.display() : display, roles == null ? user.roles() : Set.copyOf(roles),
                registration == null ? user.registrationNumber() : registration, hpr == null ? user.hprId() : hpr,
                localCareTeam || user.localCareTeam(), user.locked());
    }
}
