// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.health.MetricSource.Metric;
import org.openhims.platform.health.OpenWork;

class MessageBookTest extends OnDeviceNode {

    private static void refused(String code, Executable work) {
        assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
    }

    @Test
    void pagesGoBackToTheFirst() {
        for (int i = 0; i < 7; i++) {
            node.send(DeviceNode.oru(String.valueOf(i), "A" + i));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<StoredMessage> page = node.book.list(node.technician, null, cursor, 3);
            page.items().forEach(message -> seen.add(message.controlId()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(List.of("6", "5", "4", "3", "2", "1", "0"), seen);
        refused("value.invalid", () -> node.book.list(node.technician, null, null, 201));
        refused("value.invalid", () -> node.book.list(node.technician, null, "x", 20));
    }

    @Test
    void readingAContentNeedsARightAndIsAudited() {
        String message = DeviceNode.oru("42", "1000000008").replace("Devi^Sunita", "\u0926\u0947\u0935\u0940^\u0938\u0941\u0928\u0940\u0924\u093e");
        node.send(message);
        String id = node.last().id();
        Caller nobody = node.node.caller("clerk");
        refused("access.denied", () -> node.book.raw(nobody, id));
        refused("access.denied", () -> node.book.list(nobody, null, null, 10));
        refused("access.denied", () -> node.book.redeliver(node.node.caller("reader", MessageBook.READ), id));
        assertEquals(message, node.book.raw(node.technician, id));
        AuditEntry entry = node.node.audits().get(node.node.audits().size() - 1);
        assertEquals(List.of("technician", "device.messages.read", "message=" + id), List.of(entry.user(), entry.action(), entry.detail()));
        refused("device.message.unknown", () -> node.book.get(node.technician, "none"));
        refused("device.message.unknown", () -> node.book.redeliver(node.technician, "none"));
    }

    @Test
    void whatIsRefusedStaysSoUntilSomethingChanges() {
        node.send("GET / HTTP/1.1");
        refused("device.message.refused", () -> node.book.redeliver(node.technician, node.last().id()));
        node.facility.demo = false;
        node.send(DeviceNode.oru("42", "1000000008"));
        String id = node.last().id();
        refused("device.message.refused", () -> node.book.redeliver(node.technician, id));
        node.facility.demo = true;
        node.book.redeliver(node.technician, id);
        node.until(() -> node.lab.taken().size() == 1);
        node.until(() -> node.stored().get(0).state() == State.DELIVERED);
    }

    @Test
    void openWorkAndMetricsTellWhatWaits() {
        DeviceStatus status = new DeviceStatus(node.messages, node.codecs, node.counters, node.deliveries);
        assertEquals(List.of(), status.openWork());
        node.laboratory.results = null;
        node.send(DeviceNode.oru("1", "A"));
        node.send(DeviceNode.oru("1", "A"));
        node.send("noise");
        assertEquals(List.of(new OpenWork.Item("device", "device.openwork.pending", 1)), status.openWork());
        Map<String, Double> values = status.metrics().stream()
                .collect(Collectors.toMap(metric -> metric.name() + metric.labels().values(), Metric::value));
        assertEquals(1.0, values.get("hims_device_messages_waiting[pending]"));
        assertEquals(3, status.metrics().stream().filter(m -> m.name().equals("hims_device_messages_total")).mapToDouble(Metric::value).sum());
        assertTrue(status.check().ready());
        node.codecs.running = List.of();
        assertEquals("no codec is running", status.check().reason());
    }

    @Test
    void bytesAreForgottenAfterTheirTime() throws Exception {
        node.send(DeviceNode.oru("1", "A"));
        node.laboratory.results = null;
        node.send(DeviceNode.oru("2", "B"));
        node.deliveries.flush();
        node.node.clock().move(Duration.ofDays(366));
        try (TestWorkers workers = new TestWorkers()) {
            Retention retention = new Retention(node.messages, node.settings, node.node.store(), workers, node.node.clock());
            node.until(() -> node.book.raw(node.technician, node.stored().get(1).id()).isEmpty());
            retention.close();
        }
        assertEquals(DeviceNode.oru("2", "B"), node.book.raw(node.technician, node.last().id()));
        refused("device.message.gone", () -> node.book.redeliver(node.technician, node.stored().get(1).id()));
        assertEquals("MSA|AA|1\r", node.send(DeviceNode.oru("1", "A")));
        assertEquals(1, node.lab.taken().size());
    }
}
