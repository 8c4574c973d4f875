// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.device.Envelope;
import org.openhims.device.Frame;
import org.openhims.device.StoredMessage.State;
import org.openhims.device.internal.store.Arrival;
import org.openhims.device.internal.store.Messages;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.Severity;

class DeviceMorningTest {

    private final TestNode node = TestNode.start();
    private final Messages messages = new Messages(node.store(), node.clock());
    private final DeviceMorning morning = new DeviceMorning(messages, node.clock());

    @AfterEach
    void close() {
        messages.close();
        node.close();
    }

    @Test
    void anAnalyserThatFellSilentIsNamed() {
        assertEquals(List.of(0, 0), line(0).args());
        sent("OLD", "10.1.2.5");
        node.clock().move(Duration.ofDays(15));
        sent("XN", "10.1.2.3");
        node.clock().move(Duration.ofHours(25));
        sent("AU", "10.1.2.4");
        assertEquals(List.of(1, 2), line(0).args());
        assertEquals(0.5, line(0).share());
        assertEquals(List.of(1, "XN"), line(1).args());
        assertEquals(Severity.WARNING, line(1).severity());
        assertEquals(List.of(3L), line(2).args());
        assertEquals(Severity.WELL, line(3).severity());
    }

    private MorningLine line(int place) {
        return morning.lines(Locale.ENGLISH).get(place);
    }

    private void sent(String application, String peer) {
        messages.store(new Arrival(messages.nextId(), node.clock().instant(),
                Frame.whole("mllp", peer, "hl7v2", application.getBytes(StandardCharsets.UTF_8)),
                new Envelope(application, "LAB", "1", "ORU^R01"), "generic", State.PENDING, null, null, List.of())).orElseThrow();
    }
}
