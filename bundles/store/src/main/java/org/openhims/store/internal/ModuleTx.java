// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.Ids;
import org.openhims.platform.access.Answer;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Event;
import org.openhims.platform.store.Tx;

/** Collects what a work tells beside its own rows. */
final class ModuleTx implements Tx {

    private final Session session;
    private final Caller by;
    private final Clock clock;
    private final Instant now;
    private final List<Object> rows = new ArrayList<>();

    ModuleTx(Session session, Caller by, Clock clock) {
        this.session = session;
        this.by = by;
        this.clock = clock;
        // Both databases keep microseconds; what is read again must equal what was written.
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public EntityManager em() {
        return session.em();
    }

    @Override
    public Connection connection() {
        return session.connection();
    }

    @Override
    public Caller by() {
        return by;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void append(Event event) {
        rows.add(event);
    }

    @Override
    public void audit(String action, String uhid, String detail) {
        rows.add(new AuditEntry(Ids.next(clock), now, by.user(), action, uhid, detail, by.reason(), by.address()));
    }

    @Override
    public void advance(Delivery delivery) {
        rows.add(delivery);
    }

    /** All rows to write beside the module's own; with the caller's claim if this is the first change of the request. */
    List<Object> rows(Object outcome) {
        if (by.claim() != null && !by.claim().taken().get() && changed()) {
            rows.add(new Answer(by.user(), by.claim(), outcome));
        }
        return rows;
    }

    private boolean changed() {
        return rows.stream().anyMatch(Event.class::isInstance) || session.wrote();
    }
}
