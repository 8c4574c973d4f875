// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.events;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A durable subscriber, registered as a service. It gets every event of its types at least once and in order per patient, also those
 * told while it was stopped or not yet installed. A new name starts at the beginning of the journal.
 */
@ConsumerType
public interface EventHandler {

    /** The stable name of the cursor, such as {@code record.index}. */
    String name();

    /** Types, exact or with a {@code .*} at the end: {@code lab.result.*}. */
    Set<String> types();

    /**
     * Takes one event. Call {@link org.openhims.platform.store.Tx#advance} in the transaction that holds its effect; without it the cursor
     * moves after the return, and the event may come again. One that throws is tried again, then parked: later events of the same
     * patient wait behind it for this subscriber, all others go on.
     */
    void handle(Delivery delivery);
}
