// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openhims.device.internal.store.Lane;

class TracksTest {

    private static final Lane LANE = new Lane("mllp", "10.1.2.3", "XN", "LAB");

    private final Tracks tracks = new Tracks();
    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void theAnswerIsGivenAtTheEndAndOnce() {
        tracks.expect("1", LANE, answers::incrementAndGet);
        tracks.limit("1", Duration.ofHours(1));
        assertTrue(tracks.start("1", LANE));
        assertFalse(tracks.start("1", LANE), "under way");
        assertEquals(Set.of(LANE), tracks.lanes());
        assertEquals(0, tracks.stuck());
        tracks.end("1");
        tracks.end("1");
        tracks.answer("1");
        assertEquals(1, answers.get());
        assertTrue(tracks.idle());
    }

    @Test
    void whoWaitsTooLongIsAnsweredWhileTheMessageGoesOn() {
        tracks.expect("1", LANE, answers::incrementAndGet);
        tracks.start("1", LANE);
        assertEquals(List.of(), tracks.overdue(), "not stored yet, so it may wait for ever");
        tracks.limit("1", Duration.ZERO);
        assertEquals(List.of(LANE), tracks.overdue());
        assertEquals(List.of(), tracks.overdue());
        assertEquals(1, answers.get());
        assertEquals(1, tracks.stuck());
        assertFalse(tracks.idle());
        tracks.end("1");
        assertEquals(1, answers.get());
        assertEquals(0, tracks.stuck());
    }

    @Test
    void whatIsForgottenIsNotAnswered() {
        tracks.expect("1", LANE, answers::incrementAndGet);
        tracks.forget("1");
        tracks.limit("1", Duration.ZERO);
        tracks.end("1");
        assertEquals(List.of(), tracks.overdue());
        assertEquals(0, answers.get());
    }
}
