// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.openhims.access.internal.store.PresenceRow;
import org.openhims.access.internal.store.UserRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Compares passwords and counts the wrong ones: five in a row lock the user for a quarter of an hour. Unknown, wrong and locked look
 * the same from outside and take as long.
 */
@Component(service = {Passwords.class, MetricSource.class})
public final class Passwords implements MetricSource {

    private static final int MOST_FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final String COUNT = "update UserRow u set u.failures = u.failures + 1 where u.name = :name";

    private final AccessStore store;
    private final Accounts accounts;
    private final Hashing hashing;
    private final Facility facility;
    private final Clock clock;
    private final Verified verified = new Verified();
    private final LongAdder right = new LongAdder();
    private final LongAdder wrong = new LongAdder();

    @Activate
    public Passwords(@Reference AccessStore store, @Reference Accounts accounts, @Reference Hashing hashing,
            @Reference Facility facility, @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.hashing = hashing;
        this.facility = facility;
        this.clock = clock;
    }

    Optional<Account> verify(String name, String password, String address) {
        Optional<Account> account = compare(name, password, address);
        (account.isPresent() ? right : wrong).increment();
        return account;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(metric("right", right), metric("wrong", wrong));
    }

    private static Metric metric(String result, LongAdder count) {
        return new Metric("hims_access_passwords_total", "Passwords shown to this node", Map.of("result", result), count.sum());
    }

    private Optional<Account> compare(String name, String password, String address) {
        Instant now = clock.instant();
        Optional<Account> account = UsersService.isName(name) ? accounts.find(name) : Optional.empty();
        if (account.isEmpty()) {
            hashing.pretend(password);
            note(who("unknown", address), "access.signin.failed", "user=unknown");
            return account;
        }
        Account known = account.get();
        boolean seen = verified.contains(known, password, address, now);
        boolean matches = seen || hashing.matches(password, known.password());
        if (known.lockedAt(now)) {
            note(who(name, address), "access.signin.failed", "locked");
            return Optional.empty();
        }
        if (!matches) {
            fail(known, address, now);
            return Optional.empty();
        }
        if (!seen || known.failures() > 0 || known.pinFailures() > 0) {
            succeed(known, password, address, now);
        }
        return account;
    }

    private void fail(Account account, String address, Instant now) {
        store.aside(who(account.name(), address), tx -> {
            tx.em().createQuery(COUNT).setParameter("name", account.name()).executeUpdate();
            boolean locked = tx.em().find(UserRow.class, account.name()).lockAfter(MOST_FAILURES, now.plus(LOCKED));
            tx.audit(locked ? "access.lockout" : "access.signin.failed", null, "user=" + account.name());
            return null;
        });
        accounts.forget(account.name());
    }

    private void succeed(Account account, String password, String address, Instant now) {
        try {
            signIn(account, address, now);
        } catch (ConstraintViolation e) {
            // The user's first two calls from there today came at the same moment: the other has made the row.
            signIn(account, address, now);
        }
        accounts.forget(account.name());
        verified.add(account, password, address, now);
    }

    private void signIn(Account account, String address, Instant now) {
        store.aside(who(account.name(), address), tx -> {
            if (account.failures() > 0 || account.pinFailures() > 0 || account.lockedUntil() != null) {
                tx.em().find(UserRow.class, account.name()).unlockedByTime();
            }
            seen(tx, account.name(), address, facility.day(now));
            tx.audit("access.signin", null, "user=" + account.name());
            return null;
        });
    }

    private static void seen(Tx tx, String user, String address, LocalDate day) {
        String id = PresenceRow.id(user, address);
        PresenceRow presence = tx.em().find(PresenceRow.class, id);
        if (presence == null) {
            presence = new PresenceRow(id);
            tx.em().persist(presence);
        }
        presence.seen(day);
    }

    private void note(Caller who, String action, String detail) {
        store.aside(who, tx -> {
            tx.audit(action, null, detail);
            return null;
        });
    }

    static Caller who(String name, String address) {
        return new Caller(name, name, Set.of(), address, Locale.ENGLISH, null, null);
    }
}
