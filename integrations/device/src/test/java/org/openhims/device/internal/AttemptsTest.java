// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.device.Envelope;
import org.openhims.device.Frame;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.device.internal.store.Arrival;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Pending;
import org.openhims.fixtures.TestNode;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserResults;
import org.openhims.platform.Problem;

class AttemptsTest {

    private final TestNode node = TestNode.start();
    private final FakeLaboratory lab = new FakeLaboratory();
    private final AtomicReference<AnalyserResults> service = new AtomicReference<>(lab);
    private Messages messages;
    private Attempts attempts;
    private Pending message;

    @BeforeEach
    void open() {
        messages = new Messages(node.store(), node.clock());
        attempts = new Attempts(messages, DeviceNode.settings(() -> 300), node.clock());
        message = messages.store(new Arrival(messages.nextId(), node.clock().instant(), Frame.whole("mllp", "10.1.2.3", "hl7v2",
                "a".getBytes(StandardCharsets.UTF_8)), new Envelope("XN", "LAB", "1", "ORU^R01"), "generic", State.PENDING, null, null, List.of()))
                .orElseThrow();
    }

    @AfterEach
    void close() {
        messages.close();
        node.close();
    }

    private List<AnalyserReport> reports() {
        return List.of(new AnalyserReport(message.id(), 0, "generic", message.receivedAt(), false, List.of("1000000008"),
                new AnalyserReport.PatientHint(List.of(), null, null, null), List.of(), List.of()));
    }

    private boolean attempt(Supplier<List<AnalyserReport>> reports) {
        return attempts.attempt(message, service::get, reports);
    }

    private StoredMessage stored() {
        return messages.find(message.id()).orElseThrow();
    }

    @Test
    void whatWasDeliveredIsNotedWithTheNextBatch() {
        assertTrue(attempt(this::reports));
        assertTrue(attempts.delivered(message.id()));
        assertEquals(State.PENDING, stored().state());
        attempts.flush();
        assertFalse(attempts.delivered(message.id()));
        assertEquals(State.DELIVERED, stored().state());
    }

    @Test
    void whatCannotBeNotedNowIsNotedLater() {
        attempt(this::reports);
        messages.close();
        attempts.flush();
        assertTrue(attempts.delivered(message.id()));
        messages = new Messages(node.store(), node.clock());
        assertEquals(State.PENDING, stored().state());
    }

    @Test
    void aLaboratoryThatIsAwayHasNotFailed() {
        service.set(null);
        assertFalse(attempt(this::reports));
        service.set(lab);
        assertFalse(attempt(() -> {
            throw Problem.unavailable("device.codec.away");
        }));
        assertFalse(attempt(() -> {
            service.set(null);
            throw new IllegalStateException("stopped in between");
        }));
        assertEquals(0, stored().attempts());
        assertFalse(attempts.someDue());
    }

    @Test
    void thePausesGrowAndThenAPersonIsNeeded() {
        Supplier<List<AnalyserReport>> broken = () -> {
            throw Problem.conflict("lab.broken");
        };
        assertTrue(attempt(broken));
        assertEquals(List.of(1, "lab.broken []"), List.of(stored().attempts(), stored().detail()));
        assertFalse(attempts.someDue());
        node.clock().move(Duration.ofSeconds(1));
        assertTrue(attempts.someDue());
        assertFalse(attempts.someDue(), "told once");
        message = messages.due(1).get(0);
        attempt(broken);
        node.clock().move(Duration.ofSeconds(3));
        assertFalse(attempts.someDue());
        node.clock().move(Duration.ofSeconds(1));
        assertTrue(attempts.someDue());
        message = messages.due(1).get(0);
        attempt(broken);
        assertEquals(List.of(State.FAILED, 3), List.of(stored().state(), stored().attempts()));
        node.clock().move(Duration.ofDays(1));
        assertFalse(attempts.someDue());
    }
}
