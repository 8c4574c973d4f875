// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.link.astm.internal.FakeLine.bytes;
import static org.openhims.link.astm.internal.FakeLine.frame;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending: the answer to a query, and what the device makes of it. */
class SendingTest {

    private static final String QUERY = "H|\\^&<CR>Q|1|^1000000008<CR>L|1|N<CR>";
    private static final String ANSWER = "H|\\^&<CR>O|1|1000000008<CR>L|1|N<CR>";
    private static final String FIRST = frame(1, "H|\\^&<CR>", "<ETX>");
    private static final String SECOND = frame(2, "O|1|1000000008<CR>", "<ETX>");
    private static final String THIRD = frame(3, "L|1|N<CR>", "<ETX>");

    private final FakeLine line = new FakeLine();
    private final Conversation conversation = new Conversation(line, ConversationTest.LIMITS);

    private String hears(String says) {
        conversation.feed(bytes(says));
        return line.sent();
    }

    @BeforeEach
    void asks() {
        asks(ANSWER);
        assertEquals("<ENQ>", hears("<EOT>"));
        assertEquals(ConversationTest.LIMITS.answer(), line.patience);
    }

    private void asks(String answer) {
        hears("<ENQ>" + frame(1, QUERY, "<ETX>"));
        conversation.answered(Optional.of(bytes(answer)));
        assertTrue(line.sent().endsWith("<ACK>"));
    }

    @Test
    void theAnswerFollowsTheEndOfTheQuestion() {
        assertEquals(FIRST, hears("<ACK>"));
        assertEquals(SECOND, hears("<ACK>"));
        assertEquals(THIRD, hears("<ACK><CR>"));
        assertEquals("<EOT>", hears("<ACK>"));
        assertTrue(conversation.neutral());
        assertEquals("<ACK>", hears("<ENQ>"));
    }

    @Test
    void longRecordsAreDivided() {
        hears("<NAK>");
        hears("<ENQ>");
        String record = "C|1|I|" + "x".repeat(500) + "<CR>";
        hears(frame(1, QUERY, "<ETX>"));
        conversation.answered(Optional.of(bytes(record)));
        line.sent();
        assertEquals("<ENQ>", hears("<EOT>"));
        for (String frame : List.of(FIRST, SECOND, THIRD)) {
            assertEquals(frame, hears("<ACK>"));
        }
        assertEquals("<EOT><ENQ>", hears("<ACK>"));
        assertEquals(frame(1, record.substring(0, 240), "<ETB>"), hears("<ACK>"));
        assertEquals(frame(2, record.substring(240, 480), "<ETB>"), hears("<ACK>"));
        assertEquals(frame(3, record.substring(480), "<ETX>"), hears("<ACK>"));
    }

    @Test
    void aRefusedFrameIsSentSixTimesAgainThenTheAnswerIsGivenUp() {
        assertEquals(FIRST, hears("<ACK>"));
        assertEquals(FIRST + SECOND, hears("<NAK>" + "<ACK>"));
        for (int i = 0; i < 6; i++) {
            assertEquals(SECOND, hears("<NAK>"));
        }
        assertEquals("<EOT>", hears("<NAK>"));
        assertTrue(conversation.neutral());
        assertEquals(Fault.GIVEN_UP, line.faults.get(line.faults.size() - 1));
    }

    @Test
    void everyOtherByteRefusesAFrameAndEotTakesIt() {
        assertEquals(FIRST, hears("<ACK>"));
        assertEquals(FIRST, hears("x"));
        assertEquals(SECOND, hears("<EOT>"));
    }

    @Test
    void aDeviceThatFallsSilentIsLeftAlone() {
        hears("<ACK>");
        conversation.expired();
        assertEquals("<EOT>", line.sent());
        assertTrue(conversation.neutral());
        assertEquals(List.of(Fault.GIVEN_UP), line.faults);
    }

    @Test
    void aBusyDeviceIsAskedAgainTenSecondsLater() {
        for (int i = 0; i < 6; i++) {
            assertEquals("", hears("<NAK>"));
            assertEquals(ConversationTest.LIMITS.busy(), line.patience);
            conversation.expired();
            assertEquals("<ENQ>", line.sent());
        }
        hears("<NAK>");
        assertEquals(List.of(Fault.GIVEN_UP), line.faults);
        conversation.expired();
        assertEquals("", line.sent());
    }

    @Test
    void aDeviceThatDoesNotAnswerIsAskedAgain() {
        conversation.expired();
        assertEquals("<EOT>", line.sent());
        conversation.expired();
        assertEquals("<ENQ>", line.sent());
    }

    @Test
    void whenBothAskTheDeviceGoesFirst() {
        assertEquals("", hears("<ENQ>"));
        assertEquals(ConversationTest.LIMITS.contention(), line.patience);
        assertEquals(List.of(Fault.CONTENTION), line.faults);
        assertEquals("<ACK>", hears("<ENQ>"));
        assertEquals("<ACK>", hears(frame(1, "H|\\^&<CR>", "<ETX>")));
        assertEquals("<ENQ>", hears("<EOT>"));
        assertEquals(FIRST, hears("<ACK>"));
    }

    @Test
    void afterContentionItIsOurTurnWhenTheDeviceStaysSilent() {
        hears("<ENQ>");
        conversation.expired();
        assertEquals("<ENQ>", line.sent());
    }

    @Test
    void ofAnswersThatNobodyTakesTheLatestAreKept() {
        hears("<NAK>");
        for (int i = 0; i < 40; i++) {
            asks("H|" + i + "<CR>");
            hears("<EOT>");
            hears("<NAK>");
        }
        assertTrue(Collections.frequency(line.faults, Fault.GIVEN_UP) >= 20, line.faults::toString);
        conversation.expired();
        line.sent();
        assertTrue(hears("<ACK>").startsWith("<STX>1H|2"));
    }
}
