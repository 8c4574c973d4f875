// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.openhims.link.astm.internal.FakeLine.bytes;
import static org.openhims.link.astm.internal.FakeLine.frame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes on the line, in whatever order; nothing breaks, and afterwards it works. A longer run: {@code -Dhims.fuzz.seconds=600}. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class FuzzTest {

    private static final byte[] ODD = bytes("<STX><ETX><EOT><ENQ><ACK><NAK><ETB><CR><LF>1HL|0");
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(10),
            2000, 240);

    /** Zero stands for a seed that is new each time. */
    @ParameterizedTest
    @ValueSource(longs = {11, 0})
    void nothingBreaksAndNothingIsAcknowledgedUnstored(long given) {
        long seed = given == 0 ? System.nanoTime() : given;
        long end = System.nanoTime() + Duration.ofSeconds(Integer.getInteger("hims.fuzz.seconds", 1)).toNanos();
        for (long round = 0; System.nanoTime() < end; round++) {
            try {
                oneLine(new Random(seed + round));
            } catch (AssertionError | RuntimeException e) {
                fail("seed " + (seed + round), e);
            }
        }
    }

    private static void oneLine(Random random) {
        FakeLine line = new FakeLine();
        Conversation conversation = new Conversation(line, LIMITS);
        for (int step = 0; step < 60; step++) {
            conversation.feed(bytesOf(random));
            if (conversation.busy()) {
                String before = line.sent();
                conversation.feed(bytesOf(random));
                assertEquals("", line.sent(), () -> "said something after " + before + " while a message was not safe");
                conversation.answered(random.nextInt(3) == 0 ? Optional.empty() : Optional.of(bytes(random.nextBoolean() ? "" : "H|a<CR>L|1<CR>")));
            }
            if (random.nextInt(5) == 0) {
                conversation.expired();
            }
            line.messages.forEach(message -> assertTrue(bytes(message).length <= LIMITS.maxBytes(), "bounded"));
        }
        while (conversation.busy()) {
            conversation.answered(Optional.empty());
        }
        conversation.closed();
    }

    private static byte[] bytesOf(Random random) {
        if (random.nextBoolean()) {
            byte[] any = new byte[random.nextInt(40)];
            for (int i = 0; i < any.length; i++) {
                any[i] = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : ODD[random.nextInt(ODD.length)];
            }
            return any;
        }
        List<String> parts = new ArrayList<>(List.of("<ENQ>", frame(1, "H|\\^&<CR>", "<ETX>"), frame(2, "R|" + "x".repeat(random.nextInt(900)), "<ETB>"),
                frame(3, "y<CR>L|1|N<CR>", "<ETX>"), "<EOT>"));
        byte[] good = bytes(String.join("", parts));
        for (int i = random.nextInt(3); i > 0; i--) {
            good[random.nextInt(good.length)] = ODD[random.nextInt(ODD.length)];
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good;
    }

    /** The noise of before does not change what comes after. */
    @ParameterizedTest
    @ValueSource(longs = {13, 40_895_836_519_698L, 0})
    void afterAnyNoiseAMessageGetsThrough(long given) {
        long seed = given == 0 ? System.nanoTime() : given;
        for (int round = 0; round < 500; round++) {
            Random random = new Random(seed + round);
            FakeLine line = new FakeLine();
            Conversation conversation = new Conversation(line, LIMITS);
            conversation.feed(bytesOf(random));
            answered(conversation);
            // A device that gets no sense out of us waits, which may end a frame, and begins anew.
            for (int wait = 0; wait < 2; wait++) {
                conversation.expired();
                answered(conversation);
            }
            conversation.feed(bytes("<EOT><ENQ>" + frame(1, "H|\\^&|last<CR>L|1|N<CR>", "<ETX>")));
            assertTrue(line.messages.contains("H|\\^&|last<CR>L|1|N<CR>"), "seed " + (seed + round));
        }
    }

    private static void answered(Conversation conversation) {
        while (conversation.busy()) {
            conversation.answered(Optional.of(new byte[0]));
        }
    }
}
