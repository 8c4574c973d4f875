// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.openhims.device.internal.store.Lane;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Pending;

/** Finds pending messages that nobody in this process knows of: left by a node that died, this one or another on the same database. */
final class Sweep {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    /** Younger ones may be under way on another node. */
    private static final Duration LEFT = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final Messages messages;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    Sweep(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** At the start: everything that is pending. */
    List<Lane> all() {
        return messages.lanes();
    }

    boolean due() {
        long now = System.nanoTime();
        long before = last.get();
        return now - before > PAUSE.toNanos() && last.compareAndSet(before, now);
    }

    List<Lane> stranded() {
        Instant left = clock.instant().minus(LEFT);
        return messages.due(MOST).stream().filter(message -> message.receivedAt().isBefore(left)).map(Pending::lane).distinct().toList();
    }
}
