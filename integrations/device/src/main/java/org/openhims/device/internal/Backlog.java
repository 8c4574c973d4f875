// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openhims.device.internal.store.Lane;

/** The lanes in which something waits: whatever comes later in one of them waits behind it. */
final class Backlog {

    private final AtomicLong stamps = new AtomicLong();
    private final Map<Lane, Long> waiting = new ConcurrentHashMap<>();
    private final Set<Lane> overdue = ConcurrentHashMap.newKeySet();

    void join(Lane lane) {
        waiting.put(lane, stamps.incrementAndGet());
    }

    /** Something waits in the lane for longer than its device was kept waiting for the answer. */
    void joinOverdue(Lane lane) {
        overdue.add(lane);
        join(lane);
    }

    boolean overdue(Lane lane) {
        return overdue.contains(lane);
    }

    boolean holds(Lane lane) {
        return waiting.containsKey(lane);
    }

    boolean empty() {
        return waiting.isEmpty();
    }

    /** The lanes as they are now, to be given to {@link #settle} later. */
    Map<Lane, Long> snapshot() {
        return Map.copyOf(waiting);
    }

    /** Frees the lanes of the snapshot in which nothing was found since, unless something has joined meanwhile. */
    void settle(Map<Lane, Long> snapshot, Set<Lane> stillWaiting) {
        snapshot.forEach((lane, stamp) -> {
            if (!stillWaiting.contains(lane) && waiting.remove(lane, stamp)) {
                overdue.remove(lane);
            }
        });
    }
}
