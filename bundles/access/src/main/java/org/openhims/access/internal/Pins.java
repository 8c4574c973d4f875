// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.time.Clock;
import java.util.Optional;
import org.openhims.access.internal.store.PresenceRow;
import org.openhims.access.internal.store.UserRow;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Switches users on a shared PC: a PIN counts where its user has signed in with the password today, until three were wrong. */
@Component(service = Pins.class)
public final class Pins {

    private static final int MOST_FAILURES = 3;
    private static final String COUNT = "update UserRow u set u.pinFailures = u.pinFailures + 1 where u.name = :name";

    private final AccessStore store;
    private final Accounts accounts;
    private final Hashing hashing;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public Pins(@Reference AccessStore store, @Reference Accounts accounts, @Reference Hashing hashing,
            @Reference Facility facility, @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.hashing = hashing;
        this.facility = facility;
        this.clock = clock;
    }

    void set(Caller by, String pin) {
        if (pin == null || !pin.matches("\\d{4,6}")) {
            throw Problem.invalid("pin", "access.pin");
        }
        String hash = hashing.hash(pin);
        store.aside(by, tx -> {
            tx.em().find(UserRow.class, by.user()).pin(hash);
            tx.audit("access.pin", null, "user=" + by.user());
            return null;
        });
        accounts.forget(by.user());
    }

    Optional<Account> verify(String name, String pin, String address) {
        Optional<Account> account = UsersService.isName(name) ? accounts.find(name) : Optional.empty();
        if (account.isEmpty() || account.get().pin() == null) {
            hashing.pretend(pin);
            return Optional.empty();
        }
        Account known = account.get();
        boolean right = hashing.matches(pin, known.pin());
        if (known.lockedAt(clock.instant()) || known.pinFailures() >= MOST_FAILURES || !present(name, address)) {
            return Optional.empty();
        }
        note(known, address, right);
        return right ? account : Optional.empty();
    }

    private boolean present(String name, String address) {
        return store.aside(Passwords.who(name, address), tx -> {
            PresenceRow presence = tx.em().find(PresenceRow.class, PresenceRow.id(name, address));
            return presence != null && presence.seenOn(facility.day(clock.instant()));
        });
    }

    private void note(Account account, String address, boolean right) {
        store.aside(Passwords.who(account.name(), address), tx -> {
            if (!right) {
                tx.em().createQuery(COUNT).setParameter("name", account.name()).executeUpdate();
            } else if (account.pinFailures() > 0) {
                tx.em().find(UserRow.class, account.name()).pin(account.pin());
            }
            tx.audit(right ? "access.pin.signin" : "access.pin.failed", null, "user=" + account.name());
            return null;
        });
        accounts.forget(account.name());
    }
}
