// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.Problem;

@TestInstance(Lifecycle.PER_CLASS)
class DeliveriesTest {

    private final TestNode platform = TestNode.start();
    private DeviceNode node;

    @BeforeEach
    void open() {
        node = new DeviceNode(platform, 300);
    }

    @AfterEach
    void close() throws Exception {
        node.close();
    }

    @AfterAll
    void end() {
        platform.close();
    }

    private List<State> states() {
        return node.stored().stream().map(StoredMessage::state).distinct().toList();
    }

    private static List<String> accessions(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "A" + i).toList();
    }

    private void send(int from, int to) {
        for (int i = from; i < to; i++) {
            assertEquals("MSA|AA|" + i + '\r', node.send(DeviceNode.oru(String.valueOf(i), "A" + i)));
        }
    }

    @Test
    void whatCameWhileTheLaboratoryWasAwayIsDeliveredInOrderWhenItReturns() {
        node.laboratory.results = null;
        send(0, 20);
        assertEquals(List.of(State.PENDING), states());
        node.laboratory.results = node.lab;
        send(20, 30);
        node.until(() -> node.lab.taken().size() == 30);
        assertEquals(accessions(0, 30), node.lab.accessions());
        node.until(() -> states().equals(List.of(State.DELIVERED)));
    }

    @Test
    void moreThanABatchIsWorkedOff() {
        node.laboratory.results = null;
        send(0, 450);
        node.laboratory.results = node.lab;
        node.until(() -> node.lab.taken().size() == 450);
        assertEquals(accessions(0, 450), node.lab.accessions());
    }

    @Test
    void theOrderHoldsAlsoWhenTheClockIsSetBack() {
        node.laboratory.results = null;
        send(0, 5);
        node.node.clock().move(Duration.ofMinutes(-10));
        send(5, 10);
        node.laboratory.results = node.lab;
        node.until(() -> node.lab.taken().size() == 10);
        assertEquals(accessions(0, 10), node.lab.accessions());
    }

    @Test
    void aSlowLaboratoryIsNotWaitedForAndNobodyOvertakes() {
        CountDownLatch slow = new CountDownLatch(1);
        node.lab.on("A0", report -> FakeLaboratory.hold(slow));
        send(0, 1);
        assertEquals(List.of(State.PENDING), states());
        send(1, 3);
        assertEquals(List.of(), node.lab.taken());
        assertEquals("MSA|AA|7\r", node.send(DeviceNode.oru("7", "B0").replace("SYSMEX", "OTHER")));
        assertEquals(List.of("B0"), node.lab.accessions());
        slow.countDown();
        node.until(() -> node.lab.taken().size() == 4);
        assertEquals(List.of("B0", "A0", "A1", "A2"), node.lab.accessions());
        assertEquals(4, node.lab.calls());
    }

    @Test
    @Timeout(60)
    void behindWhatIsOverdueADeviceIsAnsweredAtOnceAndInOrder() {
        CountDownLatch slow = new CountDownLatch(1);
        node.lab.on("A0", report -> FakeLaboratory.hold(slow));
        send(0, 1);
        node.patience.set(Integer.MAX_VALUE);
        send(1, 31);
        slow.countDown();
        node.until(() -> node.lab.taken().size() == 31);
        assertEquals(accessions(0, 31), node.lab.accessions());
    }

    @Test
    void aMessageOnWhichTheLaboratoryFailsIsParkedAndStopsNobody() {
        node.lab.on("A0", report -> {
            throw new IllegalArgumentException("text of the patient");
        });
        send(0, 3);
        assertEquals(accessions(1, 3), node.lab.accessions());
        node.until(() -> {
            node.node.clock().move(Duration.ofMinutes(1));
            return node.lab.calls() == 5;
        });
        node.until(() -> node.book.list(node.technician, State.FAILED, null, 10).items().size() == 1);
        StoredMessage parked = node.book.list(node.technician, State.FAILED, null, 10).items().get(0);
        assertEquals(3, parked.attempts());
        assertEquals("java.lang.IllegalArgumentException", parked.detail());
        node.lab.heal("A0");
        node.book.redeliver(node.technician, parked.id());
        node.until(() -> node.lab.taken().size() == 3);
    }

    @Test
    void aLaboratoryThatCannotReachItsDatabaseHasNotFailed() {
        boolean[] away = {true};
        node.lab.on("A0", report -> {
            if (away[0]) {
                throw Problem.unavailable("store.unavailable");
            }
        });
        send(0, 2);
        node.until(() -> node.lab.calls() > 1);
        assertEquals(List.of(), node.lab.taken());
        away[0] = false;
        node.until(() -> node.lab.taken().size() == 2);
        assertEquals(accessions(0, 2), node.lab.accessions());
        assertTrue(node.stored().stream().allMatch(message -> message.attempts() == 0));
    }

    @Test
    void whatWasPendingIsDeliveredAfterAStart() throws Exception {
        node.laboratory.results = null;
        send(0, 3);
        node.stop();
        node.laboratory.results = node.lab;
        node.start();
        node.until(() -> node.lab.taken().size() == 3);
        assertEquals(accessions(0, 3), node.lab.accessions());
    }

    /** The laboratory has committed, and the process died before that was noted: it is given again, and taken once. */
    @Test
    void whatWasUnderWayWhenTheProcessDiedIsTakenOnce() {
        CountDownLatch slow = new CountDownLatch(1);
        node.lab.on("A0", report -> FakeLaboratory.hold(slow));
        send(0, 1);
        node.kill();
        slow.countDown();
        node.start();
        node.until(() -> node.lab.taken().size() == 1 && states().equals(List.of(State.DELIVERED)));
        assertEquals(accessions(0, 1), node.lab.accessions());
    }
}
