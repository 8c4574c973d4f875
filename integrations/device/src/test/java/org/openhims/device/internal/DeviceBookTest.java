// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.openhims.device.Device;
import org.openhims.device.Device.Counts;
import org.openhims.device.Device.State;
import org.openhims.device.Devices.Query;
import org.openhims.device.Frame;
import org.openhims.device.LinkPeers;
import org.openhims.device.OpenedMessage;
import org.openhims.device.Outcome;
import org.openhims.device.TracedMessage;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;

class DeviceBookTest extends OnDeviceNode {

    private static final Query ALL = new Query(null, null, null, null, null);

    private static void refused(String code, Executable work) {
        assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
    }

    private void from(String peer, String message) {
        node.send(Frame.whole("mllp", peer, "hl7v2", message.getBytes(StandardCharsets.UTF_8)));
    }

    private Device device(String name) {
        node.node.clock().move(Duration.ofSeconds(3));
        return node.devices.list(node.technician).stream().filter(device -> device.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> found(Query query) {
        return node.devices.search(node.technician, query, null, 50).items().stream().map(one -> one.message().controlId()).toList();
    }

    @Test
    void eachDeviceTellsWhatCameOfItsMessages() {
        node.send(DeviceNode.oru("1", "1000000008"));
        node.send(DeviceNode.oru("2", FakeLaboratory.STRANGE));
        from("10.1.2.9", "noise");
        assertEquals(new Counts(2, 1, 1, 0, 0), device("XN-1000 · SYSMEX").counts());
        assertEquals(2, device("XN-1000 · SYSMEX").traffic().stream().mapToInt(Integer::intValue).sum());
        assertEquals(new Counts(1, 0, 0, 0, 1), device("10.1.2.9").counts());
        assertNull(device("10.1.2.9").profile());
        node.laboratory.results = null;
        node.send(DeviceNode.oru("3", "1000000016"));
        assertEquals(new Counts(3, 1, 1, 1, 0), device("XN-1000 · SYSMEX").counts());
    }

    @Test
    void theStateIsThatOfTheLastDayAndTheLink() {
        node.profiles.add(DeviceNode.sourceOf(ProfileBundles.read(DeviceBookTest.class.getResource("/devices/acme-cbc5.properties"))));
        assertEquals(State.NEVER, device("acme-cbc5").state());
        node.send(DeviceNode.oru("1", "1000000008"));
        assertEquals(State.HEARD, device("XN-1000 · SYSMEX").state());
        node.census.links = List.of(new LinkPeers() {
            @Override
            public String link() {
                return "mllp";
            }

            @Override
            public Set<String> connected() {
                return Set.of("10.1.2.3");
            }
        });
        assertEquals(State.CONNECTED, device("XN-1000 · SYSMEX").state());
        node.census.links = List.of();
        node.node.clock().move(Duration.ofHours(25));
        assertEquals(State.SILENT, device("XN-1000 · SYSMEX").state());
        assertEquals(Counts.NONE, device("XN-1000 · SYSMEX").counts());
        node.node.clock().move(Duration.ofDays(14));
        assertFalse(node.devices.list(node.technician).stream().anyMatch(device -> device.name().startsWith("XN-1000")));
    }

    @Test
    void messagesAreFoundByDeviceTimeNumberAndOutcome() {
        node.send(DeviceNode.oru("1", "1000000008"));
        from("10.1.2.9", "noise");
        node.node.clock().move(Duration.ofHours(2));
        node.send(DeviceNode.oru("2", FakeLaboratory.STRANGE));
        assertEquals(List.of("2", "", "1"), found(ALL));
        assertEquals(List.of("1"), found(new Query(null, null, "1000000008", null, null)));
        assertEquals(List.of("2"), found(new Query(null, Outcome.UNMATCHED, null, null, null)));
        assertEquals(List.of("1"), found(new Query(null, Outcome.MATCHED, null, null, null)));
        assertEquals(List.of(""), found(new Query(null, Outcome.REFUSED, null, null, null)));
        assertEquals(List.of(), found(new Query(null, Outcome.FAILED, null, null, null)));
        assertEquals(List.of("2", "1"), found(new Query(device("XN-1000 · SYSMEX").id(), null, null, null, null)));
        assertEquals(List.of("2"), found(new Query(null, null, null, node.node.clock().instant().minus(Duration.ofHours(1)), null)));
        assertEquals(List.of("", "1"), found(new Query(null, null, null, null, node.node.clock().instant().minus(Duration.ofHours(1)))));
        refused("device.unknown", () -> found(new Query("nobody", null, null, null, null)));
    }

    @Test
    void aLongListComesInPages() {
        for (int i = 0; i < 5; i++) {
            node.send(DeviceNode.oru(String.valueOf(i), "A" + i));
        }
        Page<TracedMessage> page = node.devices.search(node.technician, ALL, null, 3);
        assertEquals(List.of("A4"), page.items().get(0).accessions());
        assertEquals(2, node.devices.search(node.technician, ALL, page.next(), 3).items().size());
        refused("value.invalid", () -> node.devices.search(node.technician, ALL, null, 0));
    }

    @Test
    void aMessageIsOpenedAsItCameAndAsItIsRead() {
        node.send(DeviceNode.oru("42", "1000000008"));
        String id = node.last().id();
        OpenedMessage opened = node.devices.open(node.technician, id);
        assertEquals(DeviceNode.oru("42", "1000000008"), opened.raw());
        assertEquals("generic", opened.profile().name());
        assertEquals("Sunita Devi", opened.parsed().reports().get(0).subject().name());
        assertEquals("message=" + id, node.node.audits().get(node.node.audits().size() - 1).detail());
        node.send("noise");
        assertEquals("not-hl7", node.devices.open(node.technician, node.last().id()).refusal().kind().code());
    }

    @Test
    void whoMayNotSeeResultsSeesOnlyTheShape() {
        node.send(DeviceNode.oru("42", "1000000008"));
        String id = node.last().id();
        Caller admin = node.node.caller("admin", MessageBook.READ);
        OpenedMessage opened = node.devices.open(admin, id);
        assertTrue(opened.masked());
        assertNull(opened.parsed());
        assertTrue(opened.raw().startsWith("MSH|^~\\&|XN-1000"), opened::raw);
        assertFalse(opened.raw().contains("Sunita"));
        assertFalse(node.book.raw(admin, id).contains("Sunita"));
        assertEquals("message=" + id + " masked", node.node.audits().get(node.node.audits().size() - 1).detail());
        assertNotNull(node.devices.open(node.technician, id).parsed());
        Caller nobody = node.node.caller("clerk");
        refused("access.denied", () -> node.devices.list(nobody));
        refused("access.denied", () -> node.devices.search(nobody, ALL, null, 10));
        refused("access.denied", () -> node.devices.open(nobody, id));
        refused("device.message.unknown", () -> node.devices.open(node.technician, "none"));
    }

    @Test
    void aMessageThatIsReadAtLastIsFoundByItsNumber() {
        node.facility.demo = false;
        node.send(DeviceNode.oru("42", "1000000008"));
        assertEquals(List.of(), found(new Query(null, null, "1000000008", null, null)));
        node.facility.demo = true;
        node.book.redeliver(node.technician, node.last().id());
        assertEquals(List.of("42"), found(new Query(null, null, "1000000008", null, null)));
    }
}
