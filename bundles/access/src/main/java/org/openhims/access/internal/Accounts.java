// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openhims.access.internal.store.UserRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.LiveListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The users, kept in memory for two seconds: that long at most a change on another node of the database is not seen here. Changes
 * on this node, and those that the journal tells of, are seen at once.
 */
@Component(service = {Accounts.class, LiveListener.class})
public final class Accounts implements LiveListener {

    static final Duration FRESH = Duration.ofSeconds(2);

    private static final Caller SYSTEM = Caller.system("access");
    private static final String ALL = "select u from UserRow u order by u.name";

    private record Seen(Account account, Instant at) {
    }

    private final AccessStore store;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    @Activate
    public Accounts(@Reference AccessStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Optional<Account> find(String name) {
        Seen known = seen.get(name);
        if (known != null && clock.instant().isBefore(known.at().plus(FRESH))) {
            return Optional.of(known.account());
        }
        Optional<Account> read = store.aside(SYSTEM,
                tx -> Optional.ofNullable(tx.em().find(UserRow.class, name)).map(UserRow::account));
        read.ifPresentOrElse(account -> seen.put(name, new Seen(account, clock.instant())), () -> seen.remove(name));
        return read;
    }

    List<Account> all() {
        return store.aside(SYSTEM, tx -> tx.em().createQuery(ALL, UserRow.class).getResultStream().map(UserRow::account).toList());
    }

    void forget(String name) {
        seen.remove(name);
    }

    @Override
    public Set<String> types() {
        return Set.of(UsersService.CHANGED);
    }

    @Override
    public void told(Event event) {
        seen.clear();
    }
}
