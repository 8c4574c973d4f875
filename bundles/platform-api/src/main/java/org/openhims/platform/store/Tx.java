// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Event;
import org.osgi.annotation.versioning.ProviderType;

/** One transaction of one module; valid inside {@link Unit#tx} only. All that it does commits or rolls back together. */
@ProviderType
public interface Tx {

    EntityManager em();

    /** The transaction's own connection, for set-based and locking statements; flushes what the entity manager holds. Never close or commit it. */
    Connection connection();

    Caller by();

    /** The moment of this transaction, the same for all its rows. */
    Instant now();

    /** Tells what happened; subscribers get it after the commit. */
    void append(Event event);

    /**
     * Notes that the caller read or wrote a person's data.
     *
     * @param action what was done, as the permission that allows it, such as {@code lab.result.release}
     * @param uhid whose data; null when no one person's
     * @param detail what exactly, by identifiers and codes, such as {@code order=0192…}; never clinical content
     */
    void audit(String action, String uhid, String detail);

    /** Moves the subscriber's cursor behind this delivery, so that its effect in this transaction happens once. */
    void advance(Delivery delivery);
}
