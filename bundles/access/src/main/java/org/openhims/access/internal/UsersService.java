// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.access.internal.store.GrantRow;
import org.openhims.access.internal.store.UserRow;
import org.openhims.platform.FieldError;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.Users;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users and roles, with an audit row and an event for every change. */
@Component(service = {Users.class, UsersService.class})
public final class UsersService implements Users {

    static final String CHANGED = "access.user.changed";

    private static final String READ = "users.read";
    private static final String MANAGE = "users.manage";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    static final int SHORTEST = 8;
    private static final int SHORTEST_IN_DEMO = 4;
    private static final int LONGEST = 200;

    private final AccessStore store;
    private final Accounts accounts;
    private final Rights rights;
    private final Hashing hashing;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public UsersService(@Reference AccessStore store, @Reference Accounts accounts, @Reference Rights rights,
            @Reference Hashing hashing, @Reference Facility facility, @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.rights = rights;
        this.hashing = hashing;
        this.facility = facility;
        this.clock = clock;
    }

    static boolean isName(String name) {
        return name != null && NAME.matcher(name).matches();
    }

    @Override
    public List<User> list(Caller by) {
        by.require(READ);
        return accounts.all().stream().map(account -> account.user(clock.instant())).toList();
    }

    @Override
    public User get(Caller by, String name) {
        by.require(READ);
        return account(name).user(clock.instant());
    }

    @Override
    public String signature(String name) {
        return accounts.find(name).map(account -> Stream.of(account.display(), account.registrationNumber(), account.hprId())
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "))).orElse(name);
    }

    @Override
    public User create(Caller by, User user, String password) {
        by.require(MANAGE);
        check(user);
        checkPassword(password, "password");
        String hash = hashing.hash(password);
        return store.change(by, tx -> {
            if (tx.em().find(UserRow.class, user.name()) != null) {
                throw Problem.conflict("user.exists");
            }
            UserRow row = new UserRow(user, hash);
            row.lock(user.locked());
            tx.em().persist(row);
            tell(tx, "users.create", user.name(), "roles=" + String.join(",", new TreeSet<>(user.roles())));
            return row.account().user(tx.now());
        });
    }

    @Override
    public User change(Caller by, User user) {
        by.require(MANAGE);
        check(user);
        Account before = account(user.name());
        if (user.locked() || !rights.of(user.roles()).contains(MANAGE)) {
            keepOneManager(account -> !account.name().equals(user.name()) && rights.of(account.roles()).contains(MANAGE), before);
        }
        return edit(by, user.name(), "users.change", "roles=" + String.join(",", new TreeSet<>(user.roles())), row -> {
            row.change(user);
            // A lock of a quarter of an hour must not become one for good by being read and written back.
            if (user.locked() != row.account().lockedAt(clock.instant())) {
                row.lock(user.locked());
            }
        });
    }

    @Override
    public void resetPassword(Caller by, String name, String password) {
        by.require(MANAGE);
        setPassword(by, name, password, "password", "users.password");
    }

    void setPassword(Caller by, String name, String password, String field, String action) {
        checkPassword(password, field);
        String hash = hashing.hash(password);
        edit(by, name, action, null, row -> row.password(hash));
    }

    @Override
    public void unlock(Caller by, String name) {
        by.require(MANAGE);
        edit(by, name, "users.unlock", null, row -> row.lock(false));
    }

    @Override
    public List<Permission> permissions(Caller by) {
        by.require(READ);
        return rights.all();
    }

    @Override
    public void grant(Caller by, String role, Set<String> permissions) {
        by.require(MANAGE);
        if (role == null || !role.matches("[a-z][a-z0-9-]{1,39}")) {
            throw Problem.invalid("role", "user-name");
        }
        List<Permission> declared = rights.declared().toList();
        List<String> strange = permissions.stream().filter(name -> declared.stream().noneMatch(p -> p.name().equals(name))).toList();
        if (!strange.isEmpty()) {
            throw Problem.invalid("permissions", "permission-unknown", String.join(", ", strange));
        }
        if (!permissions.contains(MANAGE)) {
            keepOneManager(account -> account.roles().stream().anyMatch(other -> !other.equals(role)
                    && rights.of(Set.of(other)).contains(MANAGE)), null);
        }
        store.change(by, tx -> decide(tx, role, permissions, declared));
        rights.forget();
    }

    private static Void decide(Tx tx, String role, Set<String> permissions, List<Permission> declared) {
        for (Permission permission : declared) {
            boolean held = permissions.contains(permission.name());
            GrantRow row = tx.em().find(GrantRow.class, GrantRow.id(role, permission.name()));
            if (row != null && (row.held() != held || held == permission.roles().contains(role))) {
                tx.em().remove(row);
                tx.em().flush();
                row = null;
            }
            if (row == null && held != permission.roles().contains(role)) {
                tx.em().persist(new GrantRow(role, permission.name(), held));
            }
        }
        tell(tx, "users.grant", role, "permissions=" + permissions.size());
        return null;
    }

    private User edit(Caller by, String name, String action, String detail, Consumer<UserRow> change) {
        try {
            return store.change(by, tx -> {
                UserRow row = tx.em().find(UserRow.class, name);
                if (row == null) {
                    throw Problem.unknown("user.unknown");
                }
                change.accept(row);
                tell(tx, action, name, detail);
                return row.account().user(tx.now());
            });
        } finally {
            accounts.forget(name);
        }
    }

    private static void tell(Tx tx, String action, String name, String detail) {
        tx.audit(action, null, "name=" + name + (detail == null ? "" : " " + detail));
        tx.append(new Event(Ids.next(Clock.fixed(tx.now(), java.time.ZoneOffset.UTC)), CHANGED, 1, null, tx.now(), tx.now(), Source.LIVE,
                "{\"name\":\"" + name + "\",\"action\":\"" + action + "\"}"));
    }

    private Account account(String name) {
        return accounts.find(name == null ? "" : name).orElseThrow(() -> Problem.unknown("user.unknown"));
    }

    /** @param before whose change it is, if it is one user's; who could not manage before takes nothing away */
    private void keepOneManager(Predicate<Account> stillManages, Account before) {
        if (before != null && (before.locked() || !rights.of(before.roles()).contains(MANAGE))) {
            return;
        }
        if (accounts.all().stream().noneMatch(account -> !account.locked() && stillManages.test(account))) {
            throw Problem.conflict("user.last");
        }
    }

    private void check(User user) {
        List<FieldError> errors = new ArrayList<>();
        if (!isName(user.name())) {
            errors.add(FieldError.of("name", "user-name"));
        }
        if (user.display() == null || user.display().isBlank() || user.display().length() > LONGEST) {
            errors.add(FieldError.of("display", "size", 1, LONGEST));
        }
        if (user.roles() == null || user.roles().isEmpty() || !rights.roles().containsAll(user.roles())) {
            errors.add(FieldError.of("roles", "one-of", String.join(", ", rights.roles())));
        }
        Stream.of(FieldError.of("registrationNumber", "size", 0, 40), FieldError.of("hprId", "size", 0, 40))
                .filter(error -> tooLong(error.field().equals("hprId") ? user.hprId() : user.registrationNumber()))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > 40;
    }

    private void checkPassword(String password, String field) {
        int shortest = facility.demo() ? SHORTEST_IN_DEMO : SHORTEST;
        if (password == null || password.length() < shortest || password.length() > LONGEST) {
            throw Problem.invalid(field, "size", shortest, LONGEST);
        }
    }
}
