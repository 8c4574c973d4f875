// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Keys inside the database: UUID version 7 (RFC 9562 §5.7), ordered by the millisecond of their making. */
public final class Ids {

    /** One for all: to make one costs more than a key. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {
    }

    /** A new key, as its 36 characters. Two keys of the same millisecond have no order. */
    public static String next(Clock clock) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = clock.millis() << 16 | 0x7000 | (random[0] & 0x0f) << 8 | random[1] & 0xff;
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = low << 8 | random[i] & 0xff;
        }
        return new UUID(high, low & 0x3fffffffffffffffL | 0x8000000000000000L).toString();
    }

    /** Not above any key of the moment's millisecond or later, and above all earlier keys. */
    public static String first(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000, 0x8000000000000000L).toString();
    }
}
