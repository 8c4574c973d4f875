// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.shell;

import java.io.IOException;
import java.security.AccessController;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.platform.ProblemException;
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
        Caller by = caller();
        try {
            run(by);
        } catch (ProblemException e) {
            session.getConsole().println(texts.of(by.locale(), e.problem()));
        }
        return null;
    }

    /** The signed-in user with that user's rights. A session without one is on the machine's own console. */
    @SuppressWarnings("removal")
    private static Caller caller() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()))
                .flatMap(subject -> subject.getPrincipals(Caller.class).stream().findFirst())
                .orElseGet(() -> Caller.system("console"));
    }

    private void run(Caller by) throws IOException {
        switch (action) {
            case "list" -> list(by);
            case "roles" -> roles(by);
            case "create" -> create(by);
            case "change" -> change(by, this::edited);
            case "lock" -> change(by, user -> locked(user, true));
            case "unlock" -> {
                users.unlock(by, wanted(by));
                say(by, "access.shell.done");
            }
            case "reset-password" -> reset(by);
            default -> say(by, "access.shell.action", action);
        }
    }

    private void list(Caller by) {
        ShellTable table = table(by, "access.shell.user", "access.shell.display", "access.shell.roles", "access.shell.state");
        for (User user : users.list(by)) {
            table.addRow().addContent(user.name(), user.display(), String.join(" ", new TreeSet<>(user.roles())),
                    user.locked() ? texts.text(by.locale(), "access.shell.locked") : "");
        }
        table.print(session.getConsole());
    }

    private void roles(Caller by) {
        ShellTable table = table(by, "access.shell.permission", "access.shell.roles");
        users.permissions(by).forEach(permission -> table.addRow()
                .addContent(permission.name(), String.join(" ", new TreeSet<>(permission.roles()))));
        table.print(session.getConsole());
    }

    private ShellTable table(Caller by, String... columns) {
        ShellTable table = new ShellTable();
        for (String column : columns) {
            table.column(texts.text(by.locale(), column));
        }
        return table;
    }

    private void create(Caller by) throws IOException {
        String user = wanted(by);
        users.create(by, new User(user, display == null ? user : display, roles == null ? Set.of() : Set.copyOf(roles), registration,
                hpr, localCareTeam, false), password(by));
        say(by, "access.shell.done");
    }

    private void change(Caller by, UnaryOperator<User> change) {
        users.change(by, change.apply(users.get(by, wanted(by))));
        say(by, "access.shell.done");
    }

    private User edited(User user) {
        return new User(user.name(), display == null ? user.display() : display, roles == null ? user.roles() : Set.copyOf(roles),
                registration == null ? user.registrationNumber() : registration, hpr == null ? user.hprId() : hpr,
                localCareTeam || user.localCareTeam(), user.locked());
    }

    private static User locked(User user, boolean locked) {
        return new User(user.name(), user.display(), user.roles(), user.registrationNumber(), user.hprId(), user.localCareTeam(), locked);
    }

    private void reset(Caller by) throws IOException {
        users.resetPassword(by, wanted(by), password(by));
        say(by, "access.shell.done");
    }

    private String wanted(Caller by) {
        if (name == null) {
            throw org.openhims.platform.Problem.invalid("user", "not-blank");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** Asked for without an echo, and never an argument, which would stay in the console's history. */
    private String password(Caller by) throws IOException {
        return session.readLine(texts.text(by.locale(), "access.shell.password") + ' ', '*');
    }

    private void say(Caller by, String key, Object... args) {
        session.getConsole().println(texts.text(by.locale(), key, args));
    }
}
