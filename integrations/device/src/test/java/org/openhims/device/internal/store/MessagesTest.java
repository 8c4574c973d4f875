// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.device.Envelope;
import org.openhims.device.Frame;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.access.Caller;

class MessagesTest {

    private final TestNode node = TestNode.start();
    private final Caller by = node.caller("technician", "device.messages.manage");
    private Messages messages;

    @BeforeEach
    void open() {
        messages = new Messages(node.store(), node.clock());
    }

    @AfterEach
    void close() {
        messages.close();
        node.close();
    }

    private Arrival arrival(String controlId, String body, State state) {
        return new Arrival(messages.nextId(), node.clock().instant(), Frame.whole("mllp", "10.1.2.3", "hl7v2",
                body.getBytes(StandardCharsets.UTF_8)), new Envelope("XN", "LAB", controlId, "ORU^R01"), "generic", state,
                state == State.REFUSED ? "not-hl7" : null, null, List.of("A" + controlId.charAt(0)));
    }

    private Pending stored(String controlId, String body) {
        return messages.store(arrival(controlId, body, State.PENDING)).orElseThrow();
    }

    @Test
    void theSameIsStoredOnceWhateverItsState() {
        Pending first = stored("1", "a");
        assertEquals(Optional.empty(), messages.store(arrival("1", "a", State.PENDING)));
        assertEquals(Optional.empty(), messages.store(arrival("1", "a", State.REFUSED)));
        assertEquals(first.id(), messages.sameAs(arrival("1", "a", State.PENDING)).orElseThrow().id());
        assertEquals(Optional.empty(), messages.sameAs(arrival("1", "b", State.PENDING)));
        assertFalse(stored("2", "a").reused());
        assertTrue(stored("1", "b").reused());
    }

    @Test
    void aRefusedMessageDoesNotUseUpItsId() {
        messages.store(arrival("1", "broken", State.REFUSED));
        assertFalse(stored("1", "mended").reused());
    }

    @Test
    void longTextsOfADeviceAreCutAndTheirKeysAreNot() {
        String tail = "x".repeat(1000);
        assertFalse(stored("1" + tail + "a", "m").reused());
        assertFalse(stored("1" + tail + "b", "m").reused());
        assertEquals(200, messages.list(null, null, 1).get(0).controlId().length());
    }

    @Test
    void whatIsDueComesInTheOrderOfReceipt() {
        List<String> ids = List.of(stored("1", "a").id(), stored("2", "b").id(), stored("3", "c").id(), stored("4", "d").id());
        messages.delivered(Map.of(ids.get(1), true));
        messages.failed(ids.get(0), 1, "x", node.clock().instant().plusSeconds(60));
        messages.failed(ids.get(3), 5, "y", null);
        assertEquals(List.of(ids.get(2)), messages.due(10).stream().map(Pending::id).toList());
        node.clock().move(Duration.ofMinutes(2));
        List<Pending> due = messages.due(10);
        assertEquals(List.of(ids.get(0), ids.get(2)), due.stream().map(Pending::id).toList());
        assertTrue(due.get(0).retry());
        assertEquals(1, due.get(0).attempts());
        assertEquals(1, messages.due(1).size());
        assertEquals(List.of(2L, 1L, 1L, 0L), List.of(messages.count(State.PENDING), messages.count(State.DELIVERED),
                messages.count(State.FAILED), messages.count(State.REFUSED)));
        assertEquals(List.of(new Lane("mllp", "10.1.2.3", "XN", "LAB")), messages.lanes());
    }

    @Test
    void whatFailedCanBeOpenedAgain() {
        String id = stored("1", "a").id();
        messages.failed(id, 5, "java.lang.IllegalStateException", null);
        StoredMessage failed = messages.find(id).orElseThrow();
        assertEquals(List.of(State.FAILED, "failed", "java.lang.IllegalStateException", 5),
                List.of(failed.state(), failed.reason(), failed.detail(), failed.attempts()));
        messages.reopen(by, id, "other", List.of("B"));
        StoredMessage open = messages.find(id).orElseThrow();
        assertEquals(List.of(State.PENDING, "other", 0), List.of(open.state(), open.device(), open.attempts()));
        assertEquals("device.messages.manage", node.audits().get(0).action());
    }

    @Test
    void onlyFinishedMessagesAreForgotten() {
        String pending = stored("1", "a").id();
        String done = stored("2", "b").id();
        messages.delivered(Map.of(done, true));
        Instant later = node.clock().instant().plusSeconds(1);
        assertEquals(0, messages.forget(node.clock().instant(), 10));
        assertEquals(1, messages.forget(later, 10));
        assertEquals(0, messages.forget(later, 10));
        assertEquals(Optional.empty(), messages.body(done));
        assertArrayEquals(new byte[] {'a'}, messages.body(pending).orElseThrow());
        assertEquals(State.DELIVERED, messages.find(done).orElseThrow().state());
    }

    @Test
    void pagesAreCutByKey() {
        List<String> ids = List.of(stored("1", "a").id(), stored("2", "b").id(), stored("3", "c").id());
        assertEquals(List.of(ids.get(2), ids.get(1)), messages.list(null, null, 2).stream().map(StoredMessage::id).toList());
        assertEquals(List.of(ids.get(0)), messages.list(null, ids.get(1), 2).stream().map(StoredMessage::id).toList());
        assertEquals(List.of(), messages.list(State.FAILED, null, 2));
        assertEquals(3, messages.list(State.PENDING, null, 9).size());
    }

    @Test
    void theMomentIsKeptToTheMicrosecond() {
        node.clock().set(Instant.parse("2026-11-22T04:45:00.123456Z"));
        assertEquals("2026-11-22T04:45:00.123456Z", messages.find(stored("1", "a").id()).orElseThrow().receivedAt().toString());
    }
}
