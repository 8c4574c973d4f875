// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Clock EARLY = Clock.fixed(Instant.parse("2026-11-22T04:30:00.001Z"), ZoneOffset.UTC);
    private static final Clock LATE = Clock.fixed(Instant.parse("2026-11-22T04:30:00.002Z"), ZoneOffset.UTC);

    @Test
    void isAUuidOfVersionSeven() {
        UUID id = UUID.fromString(Ids.next(EARLY));
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(EARLY.millis(), id.getMostSignificantBits() >>> 16);
    }

    @Test
    void aLaterOneIsGreater() {
        assertTrue(Ids.next(EARLY).compareTo(Ids.next(LATE)) < 0);
    }

    @Test
    void manyOfOneMillisecondDiffer() {
        assertEquals(10000, Stream.generate(() -> Ids.next(EARLY)).limit(10000).collect(Collectors.toSet()).size());
    }
}
