// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openhims.device.internal.store.Lane;

/** The messages that are on their way to the laboratory at this moment, and who waits for them. */
final class Tracks {

    private final Map<String, Lane> underWay = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /** False when it is under way already. */
    boolean start(String id, Lane lane) {
        return underWay.putIfAbsent(id, lane) == null;
    }

    void end(String id) {
        underWay.remove(id);
        CountDownLatch latch = waiting.remove(id);
        if (latch != null) {
            latch.countDown();
        }
    }

    Set<Lane> lanes() {
        return Set.copyOf(underWay.values());
    }

    /** To be called before the message can start; then {@link #await}. */
    void expect(String id) {
        waiting.put(id, new CountDownLatch(1));
    }

    /** Waits until the message was tried; false when it was not in that time. */
    boolean await(String id, Duration patience) {
        CountDownLatch latch = waiting.get(id);
        try {
            return latch == null || latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.remove(id);
        }
    }
}
