// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.Users.User;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.events.Event;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Workers;

/** The module put together on a database of its own, with passwords that cost little. */
public final class Access implements AutoCloseable {

    public static final String DESK = "192.0.2.10";

    /** One database for all tests: making one costs more than all that a test does in it. */
    private static final TestNode NODE = TestNode.start();
    private static final AccessStore STORE = new AccessStore(NODE.store());
    private static final List<String> TABLES = List.of("access_user", "access_token", "access_presence", "access_member", "access_grant");

    final TestNode node = NODE;
    final AccessStore store = STORE;
    final Accounts accounts = new Accounts(store, node.clock());
    final List<Permission> declared = new java.util.concurrent.CopyOnWriteArrayList<>(List.of(
            Permission.of("lab.order", "doctor"), Permission.of("lab.release", "pathologist")));
    final Rights rights = new Rights(store, node.clock(), List.of(new AccessPermissions(), () -> declared));
    final Hashing hashing = new Hashing(cost(64, 1));
    final Facility facility;
    final UsersService users;
    final Passwords passwords;
    final SignInService signIn;
    final Tokens tokens;
    final CareTeamService careTeam = new CareTeamService(store, accounts);

    private final int auditsBefore;
    private final int eventsBefore;

    Access(boolean demo) {
        this(demo, true);
    }

    private Access(boolean demo, boolean empty) {
        if (empty) {
            store.aside(Caller.system("test"), tx -> {
                TABLES.forEach(table -> empty(tx, table));
                return null;
            });
        }
        auditsBefore = node.audits().size();
        eventsBefore = node.events().size();
        facility = new TestFacility(demo);
        users = new UsersService(store, accounts, rights, hashing, facility, node.clock());
        tokens = new Tokens(store, accounts, node.clock(), new NoWorkers());
        passwords = new Passwords(store, accounts, hashing, facility, node.clock());
        signIn = new SignInService(accounts, rights, passwords,
                new Pins(store, accounts, hashing, facility, node.clock()), tokens, users);
    }

    public static Access demo() {
        Access access = new Access(true);
        access.firstUsers();
        return access;
    }

    /** Another process on the same database. */
    Access another() {
        return new Access(true, false);
    }

    public UsersService users() {
        return users;
    }

    public SignInService signIn() {
        return signIn;
    }

    public Facility facility() {
        return facility;
    }

    public Profiles profiles() {
        return new Profiles(accounts);
    }

    FirstUsers firstUsers() {
        FirstUsers first = new FirstUsers(users, accounts, facility, new NoWorkers());
        first.attempt();
        return first;
    }

    public Optional<Caller> password(String user, String password) {
        return signIn.password(user, password, DESK, Locale.ENGLISH);
    }

    /** Signs in with the password of the demo. */
    public Caller as(String user) {
        return password(user, "demo").orElseThrow();
    }

    static User user(String name, String... roles) {
        return new User(name, "Somebody", Set.of(roles), null, null, false, false);
    }

    private static void empty(Tx tx, String table) {
        try (Statement delete = tx.connection().createStatement()) {
            delete.executeUpdate("delete from " + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was audited in this test. */
    List<AuditEntry> audits() {
        List<AuditEntry> all = node.audits();
        return all.subList(auditsBefore, all.size());
    }

    List<Event> events() {
        List<Event> all = node.events();
        return all.subList(eventsBefore, all.size());
    }

    long audits(String action) {
        return audits().stream().filter(entry -> entry.action().equals(action)).count();
    }

    @Override
    public void close() {
        // The database is used again.
    }

    static Cost cost(int memoryKib, int passes) {
        return new Cost() {
            @Override
            public int memoryKib() {
                return memoryKib;
            }

            @Override
            public int passes() {
                return passes;
            }

            @Override
            public Class<Cost> annotationType() {
                return Cost.class;
            }
        };
    }

    private static final class NoWorkers implements Workers {

        @Override
        public ExecutorService pool(String name, int threads, int queue) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AutoCloseable every(String name, Duration pause, Runnable job) {
            return () -> { };
        }
    }
}
