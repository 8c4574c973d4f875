// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestClock;

class MessageIdsTest {

    private final TestClock clock = new TestClock();

    private static void grows(List<String> ids) {
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    @Test
    void theyGrowWithinAMillisecond() {
        MessageIds ids = new MessageIds(clock, null);
        grows(Stream.generate(ids::next).limit(10_000).toList());
    }

    @Test
    void theyGrowWhileTheClockIsSetBackAndAfterAStart() {
        MessageIds ids = new MessageIds(clock, null);
        String first = ids.next();
        clock.move(Duration.ofMinutes(-10));
        String second = ids.next();
        String third = new MessageIds(clock, second).next();
        clock.move(Duration.ofDays(1));
        grows(List.of(first, second, third, new MessageIds(clock, third).next()));
    }

    @Test
    void theyAreVersionSevenOfThatMoment() {
        UUID id = UUID.fromString(new MessageIds(clock, null).next());
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(clock.millis(), id.getMostSignificantBits() >>> 16);
    }

    @Test
    void twoNodesDoNotMeet() {
        assertTrue(!new MessageIds(clock, null).next().equals(new MessageIds(clock, null).next()));
    }
}
