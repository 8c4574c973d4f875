// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;
import org.openhims.platform.access.Users.User;
import org.openhims.platform.text.Texts;

/** What {@code hims:users} does, for one caller at one console. */
final class UserDesk {

    /** Asks for a secret without showing it. */
    interface Asking {
        String ask(String prompt) throws IOException;
    }

    private final Users users;
    private final Texts texts;
    private final PrintStream out;
    private final Asking asking;
    private final Caller by;

    UserDesk(Users users, Texts texts, PrintStream out, Asking asking, Caller by) {
        this.users = users;
        this.texts = texts;
        this.out = out;
        this.asking = asking;
        this.by = by;
    }

    /**
     * Does what was typed; a refusal is told in words.
     *
     * @param name whom it is about; null if nobody was named
     * @param edit what the options make of a user
     */
    void run(String action, String name, UnaryOperator<User> edit) throws IOException {
        try {
            switch (action) {
                case "list" -> list();
                case "roles" -> roles();
                default -> change(action, name, edit);
            }
        } catch (ProblemException e) {
            out.println(texts.of(by.locale(), e.problem()));
        }
    }

    private void change(String action, String name, UnaryOperator<User> edit) throws IOException {
        switch (action) {
            case "create" -> users.create(by, edit.apply(fresh(wanted(name))), password());
            case "change" -> users.change(by, edit.apply(users.get(by, wanted(name))));
            case "lock" -> users.change(by, locked(users.get(by, wanted(name))));
            case "unlock" -> users.unlock(by, wanted(name));
            case "reset-password" -> users.resetPassword(by, wanted(name), password());
            default -> {
                say("access.shell.action", action);
                return;
            }
        }
        say("access.shell.done");
    }

    private void list() {
        ShellTable table = table("access.shell.user", "access.shell.display", "access.shell.roles", "access.shell.state");
        for (User user : users.list(by)) {
            table.addRow().addContent(user.name(), user.display(), words(user.roles()),
                    user.locked() ? text("access.shell.locked") : "");
        }
        table.print(out);
    }

    private void roles() {
        ShellTable table = table("access.shell.permission", "access.shell.roles");
        users.permissions(by).forEach(permission -> table.addRow().addContent(permission.name(), words(permission.roles())));
        table.print(out);
    }

    private ShellTable table(String... columns) {
        ShellTable table = new ShellTable();
        for (String column : columns) {
            table.column(text(column));
        }
        return table;
    }

    private static String words(Set<String> names) {
        return String.join(" ", new TreeSet<>(names));
    }

    private static User fresh(String name) {
        return new User(name, name, Set.of(), null, null, false, false);
    }

    private static User locked(User user) {
        return new User(user.name(), user.display(), user.roles(), user.registrationNumber(), user.hprId(), user.localCareTeam(), true);
    }

    private static String wanted(String name) {
        if (name == null) {
            throw Problem.invalid("user", "not-blank");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** Never an argument, which would stay in the console's history. */
    private String password() throws IOException {
        return asking.ask(text("access.shell.password") + ' ');
    }

    private void say(String key, Object... args) {
        out.println(text(key, args));
    }

    private String text(String key, Object... args) {
        return texts.text(by.locale(), key, args);
    }
}
