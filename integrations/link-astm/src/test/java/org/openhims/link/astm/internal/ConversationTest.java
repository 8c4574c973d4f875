// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.link.astm.internal.FakeLine.bytes;
import static org.openhims.link.astm.internal.FakeLine.frame;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Receiving: what a device does, and what it hears. */
class ConversationTest {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(10),
            10_000, 240);
    private static final byte[] NOTHING = {};
    private static final String H = "H|\\^&|||XN<CR>";
    private static final String R = "R|1|^^^HGB|13.2<CR>";
    private static final String L = "L|1|N<CR>";

    private final FakeLine line = new FakeLine();
    private final Conversation conversation = new Conversation(line, LIMITS);

    private String hears(String says) {
        conversation.feed(bytes(says));
        return line.sent();
    }

    private String stored() {
        conversation.answered(Optional.of(NOTHING));
        return line.sent();
    }

    private void begun() {
        assertEquals("<ACK>", hears("<ENQ>"));
        assertEquals("<ACK>", hears(frame(1, H, "<ETX>")));
    }

    @Test
    void theLastFrameIsAcknowledgedWhenTheMessageIsSafe() {
        begun();
        assertEquals("<ACK>", hears(frame(2, R, "<ETX>")));
        assertEquals("", hears(frame(3, L, "<ETX>")));
        assertEquals(List.of(H + R + L), line.messages);
        assertTrue(conversation.busy());
        assertNull(line.patience);
        assertEquals("<ACK>", stored());
        assertEquals("", hears("<EOT>"));
        assertTrue(conversation.neutral());
        assertEquals(List.of(), line.lost);
    }

    @Test
    void whatCannotBeStoredIsSentAgain() {
        begun();
        hears(frame(2, L, "<ETX>"));
        conversation.answered(Optional.empty());
        assertEquals("<NAK>", line.sent());
        assertEquals("", hears(frame(2, L, "<ETX>")));
        assertEquals(List.of(H + L, H + L), line.messages);
        assertEquals("<ACK>", stored());
    }

    @Test
    void aFrameThatComesAgainIsTakenOnce() {
        begun();
        assertEquals("<ACK>", hears(frame(1, H, "<ETX>")));
        hears(frame(2, L, "<ETX>"));
        stored();
        assertEquals("<ACK>", hears(frame(2, L, "<ETX>")));
        assertEquals(List.of(H + L), line.messages);
        assertEquals(List.of(Fault.FRAME_REPEATED, Fault.FRAME_REPEATED), line.faults);
    }

    @Test
    void aLostFrameIsAskedFor() {
        begun();
        assertEquals("<NAK>", hears(frame(3, L, "<ETX>")));
        assertEquals("<ACK>", hears(frame(2, R, "<ETX>")));
        assertEquals("", hears(frame(3, L, "<ETX>")));
        assertEquals(List.of(H + R + L), line.messages);
        assertEquals(List.of(Fault.FRAME_REFUSED), line.faults);
    }

    @Test
    void theFirstFrameHasNumberOne() {
        hears("<ENQ>");
        assertEquals("<NAK>", hears(frame(0, H, "<ETX>")));
        assertEquals("<NAK>", hears(frame(2, H, "<ETX>")));
        assertEquals("<NAK>", hears("<STX>9" + H + "<ETX>00<CR><LF>"));
        assertEquals("<ACK>", hears(frame(1, H, "<ETX>")));
    }

    @Test
    void aWrongChecksumIsRefusedAndSmallDigitsAreTaken() {
        begun();
        String right = frame(2, "R|1|^^^WBC|7.3<CR>", "<ETX>");
        assertEquals("<NAK>", hears(right.replace("7.3", "7.4")));
        assertEquals("<NAK>", hears(right.replaceAll("..<CR><LF>$", "zz<CR><LF>")));
        assertEquals("<ACK>", hears(right.substring(0, right.indexOf("<ETX>")) + right.substring(right.indexOf("<ETX>")).toLowerCase()
                .replace("<etx>", "<ETX>").replace("<cr><lf>", "<CR><LF>")));
    }

    /** However often the sender is refused, and whatever it does then: it may begin anew. */
    @Test
    void aStormOfRefusedFramesEndsWithTheTransmission() {
        begun();
        for (int i = 0; i < 100; i++) {
            assertEquals("<NAK>", hears("<STX>2R|1<ETX>00<CR><LF>"));
        }
        assertEquals("", hears("<EOT>"));
        assertEquals(List.of("UNFINISHED " + H), line.lost);
        begun();
    }

    @Test
    void longRecordsGoOnInFurtherFramesAndNumbersGoRound() {
        hears("<ENQ>");
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            String text = (i == 1 ? "H|\\^&|" : "R|" + i + "|") + "x".repeat(30);
            all.append(text);
            assertEquals("<ACK>", hears(frame(i % 8, text, "<ETB>")), "frame " + i);
        }
        assertEquals("<ACK>", hears(frame(1, "<CR>", "<ETB>")));
        assertEquals("", hears(frame(2, L, "<ETX>")));
        assertEquals(List.of(all + "<CR>" + L), line.messages);
    }

    @Test
    void oneFrameMayHoldAWholeMessageOrTwo() {
        hears("<ENQ>");
        assertEquals("", hears(frame(1, H + R + L + H + L, "<ETX>")));
        assertEquals(List.of(H + R + L), line.messages);
        assertEquals("", stored());
        assertEquals(List.of(H + R + L, H + L), line.messages);
        assertEquals("<ACK>", stored());
        hears("<EOT>");
        assertEquals(List.of(), line.lost);
    }

    @Test
    void aSecondThatIsNotStoredBringsTheFrameAgain() {
        hears("<ENQ>");
        hears(frame(1, H + R + L + H + L, "<ETX>"));
        stored();
        conversation.answered(Optional.empty());
        assertEquals("<NAK>", line.sent());
        hears(frame(1, H + R + L + H + L, "<ETX>"));
        stored();
        assertEquals("<ACK>", stored());
    }

    @Test
    void recordsMayEndWithALineFeedOrNothing() {
        hears("<ENQ>");
        hears(frame(1, "H|\\^&<LF>", "<ETX>"));
        hears(frame(2, "R|1<CR><LF>", "<ETX>"));
        assertEquals("", hears(frame(3, "L|1", "<ETX>")));
        assertEquals(List.of("H|\\^&<LF>R|1<CR><LF>L|1<CR>"), line.messages);
        stored();
        hears("<EOT>");
        assertEquals(List.of(), line.lost);
    }

    @Test
    void oneByteAtATimeAndAllAtOnceAreTheSame() {
        String all = "<ENQ>" + frame(1, H, "<ETX>") + frame(2, R, "<ETX>") + frame(3, L, "<ETX>") + "<EOT><ENQ>" + frame(1, H, "<ETX>");
        assertEquals("<ACK><ACK><ACK>", hears(all));
        assertEquals("<ACK><ACK><ACK>", stored());
        Conversation slow = new Conversation(line, LIMITS);
        for (byte b : bytes(all)) {
            slow.feed(new byte[] {b});
            if (slow.busy()) {
                slow.answered(Optional.of(NOTHING));
            }
        }
        assertEquals("<ACK><ACK><ACK><ACK><ACK><ACK>", line.sent());
        assertEquals(List.of(H + R + L, H + R + L), line.messages);
    }

    @Test
    void aSenderThatFallsSilentIsGivenUp() {
        assertNull(line.patience);
        begun();
        assertEquals(LIMITS.receive(), line.patience);
        hears("<STX>2R|1|");
        conversation.expired();
        assertEquals(List.of("UNFINISHED " + H + "R|1|"), line.lost);
        assertEquals(List.of(Fault.RECEIVE_TIMEOUT), line.faults);
        assertNull(line.patience);
        begun();
    }

    /** Some leave out the end of the line behind a frame. */
    @Test
    void aFrameWithoutItsLineEndIsAnsweredWhenNothingFollows() {
        hears("<ENQ>");
        assertEquals("", hears(frame(1, H, "<ETX>").replace("<CR><LF>", "")));
        conversation.expired();
        assertEquals("<ACK>", line.sent());
        assertEquals("<ACK>", hears(frame(2, R, "<ETX>").replace("<CR><LF>", "") + "<STX>"));
        assertEquals("", hears(frame(3, L, "<ETX>").replace("<CR><LF>", "<EOT>").substring(5)));
        assertEquals("<ACK>", stored());
        assertTrue(conversation.neutral());
        assertEquals(List.of(), line.lost);
    }

    @Test
    void theLineIsCut() {
        begun();
        hears(frame(2, R, "<ETX>") + "<STX>3R|2|^^^W");
        conversation.closed();
        assertEquals(List.of("UNFINISHED " + H + R + "R|2|^^^W"), line.lost);
    }

    @Test
    void theLineIsCutWhileAMessageIsMadeSafe() {
        begun();
        hears(frame(2, L, "<ETX>"));
        conversation.closed();
        conversation.answered(Optional.of(NOTHING));
        assertEquals("", line.sent());
        assertEquals(List.of(), line.lost);
    }

    @Test
    void aSenderThatBeginsAnewHasGivenUpWhatItBegan() {
        begun();
        assertEquals("<ACK>", hears("<ENQ>"));
        assertEquals(List.of("UNFINISHED " + H), line.lost);
        assertEquals("<ACK>", hears(frame(1, H, "<ETX>") + "<STX>2R|1"));
        assertEquals("<ACK>", hears("<ENQ>"));
        assertEquals("UNFINISHED " + H + "R|1", line.lost.get(1));
        begun();
        assertEquals("<ACK>", hears("<STX>2R|1" + frame(2, R, "<ETX>")));
    }

    @Test
    void bytesOutsideAreSkippedAndCounted() {
        assertEquals("", hears("GET / HTTP/1.1<CR><LF><ACK><NAK><NAK>"));
        assertEquals(17, conversation.skipped());
        begun();
    }

    @Test
    void whatIsTooLargeIsShownAndRefused() {
        hears("<ENQ>");
        String text = "x".repeat(4000);
        assertEquals("<ACK><ACK>", hears(frame(1, text, "<ETB>") + frame(2, text, "<ETB>")));
        assertEquals("<NAK><NAK>", hears(frame(3, text, "<ETB>").repeat(2)));
        assertEquals(List.of("TOO_LARGE " + text + text), line.lost);
        hears("<EOT>");
        assertEquals("<ACK><NAK>", hears("<ENQ>" + frame(1, "y".repeat(20_000), "<ETX>")));
        hears("<EOT>");
        begun();
        assertFalse(conversation.busy());
    }
}
