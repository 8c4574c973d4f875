// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keys in the order of receipt: UUID version 7 whose twelve bits behind the millisecond count on (RFC 9562 §6.2, method 1), so that
 * a key is greater than all before it in this process, also within a millisecond and while the clock is set back.
 */
final class MessageIds {

    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last;

    /** @param greatest the greatest key so far; null when there is none */
    MessageIds(Clock clock, String greatest) {
        this.clock = clock;
        this.last = new AtomicLong(greatest == null ? 0 : place(UUID.fromString(greatest)));
    }

    String next() {
        long place = last.updateAndGet(before -> Math.max(before + 1, clock.millis() << COUNTER_BITS));
        long high = place >>> COUNTER_BITS << 16 | 0x7000 | place & 0xfff;
        return new UUID(high, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L).toString();
    }

    /** Not greater than any key of that moment or later. */
    static String first(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0).toString();
    }

    private static long place(UUID key) {
        return key.getMostSignificantBits() >>> 16 << COUNTER_BITS | key.getMostSignificantBits() & 0xfff;
    }
}
