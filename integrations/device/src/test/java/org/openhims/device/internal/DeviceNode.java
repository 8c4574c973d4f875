// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.openhims.codec.astm.internal.AstmCodec;
import org.openhims.codec.hl7v2.internal.Hl7v2Codec;
import org.openhims.device.DeviceProfile;
import org.openhims.device.DeviceProfileSource;
import org.openhims.device.Frame;
import org.openhims.device.StoredMessage;
import org.openhims.device.internal.store.Messages;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.access.Caller;

/** The engine on an empty table, with a laboratory of our making; can be started again on the same database. */
final class DeviceNode implements AutoCloseable {

    final TestNode node;
    final FakeLaboratory lab = new FakeLaboratory();
    final FakeOrders orders = new FakeOrders();
    final Caller technician;
    final Codecs codecs = new Codecs();
    final Drivers drivers = new Drivers();
    final Profiles profiles = new Profiles(Clock.systemUTC());
    final Laboratory laboratory = new Laboratory();
    final Counters counters = new Counters();
    final Settings settings;
    /** Milliseconds that an answer waits for the laboratory. */
    final AtomicInteger patience = new AtomicInteger();
    final TestFacility facility = new TestFacility();
    Messages messages;
    InboxService inbox;
    MessageBook book;
    Census census;
    DeviceBook devices;
    ShadowDesk shadows;
    Deliveries deliveries;
    Questions questions;
    private final ExecutorService links = Executors.newCachedThreadPool();
    private TestWorkers workers;

    DeviceNode(TestNode node) {
        this(node, 10_000);
    }

    /** @param patience milliseconds that an answer waits for the laboratory */
    DeviceNode(TestNode node, int patience) {
        this.node = node;
        this.technician = node.caller("technician", MessageBook.READ, MessageBook.MANAGE, Content.RESULTS);
        this.patience.set(patience);
        settings = settings(this.patience::get);
        codecs.running = List.of(new Hl7v2Codec(), new AstmCodec());
        laboratory.results = lab;
        laboratory.orders = orders;
        DeviceProfile generic = ProfileBundles.read(DeviceNode.class.getResource("/OSGI-INF/devices/generic.properties"));
        profiles.add(sourceOf(generic));
        profiles.add(sourceOf(ProfileBundles.read(DeviceNode.class.getResource("/OSGI-INF/devices/generic-astm.properties"))));
        start();
    }

    static DeviceProfileSource sourceOf(DeviceProfile... profiles) {
        return () -> List.of(profiles);
    }

    void start() {
        workers = new TestWorkers();
        messages = new Messages(node.store(), node.clock());
        Reader reader = new Reader(profiles, facility, settings);
        Reports reports = new Reports(drivers);
        Rereading rereading = new Rereading(messages, codecs, reader, reports);
        deliveries = new Deliveries(messages, laboratory, rereading, settings, workers, node.clock());
        questions = new Questions(laboratory, settings, workers, node.clock());
        inbox = new InboxService(messages, codecs, reader, reports, questions, deliveries, counters, facility, node.clock());
        book = new MessageBook(messages, rereading, deliveries);
        census = new Census(messages, profiles, node.clock());
        devices = new DeviceBook(messages, census, rereading, deliveries);
        shadows = new ShadowDesk(messages, census, profiles, codecs, rereading, reports, facility);
    }

    /** As after the end of a bundle. */
    void stop() throws Exception {
        deliveries.close();
        workers.close();
        messages.close();
    }

    /** As after the end of the process: nothing that is only known in memory is noted. */
    void kill() {
        messages.close();
        workers.close();
    }

    static Settings settings(IntSupplier patience) {
        return new Settings(new Settings.Config() {
            @Override
            public int waitMillis() {
                return patience.getAsInt();
            }

            @Override
            public int attempts() {
                return 3;
            }

            @Override
            public int retentionDays() {
                return 365;
            }

            @Override
            public int queryDays() {
                return 3;
            }

            @Override
            public String unknownSenders() {
                return "demo";
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Settings.Config.class;
            }
        });
    }

    static String oru(String controlId, String accession) {
        return "MSH|^~\\&|XN-1000|SYSMEX|HIMS|LAB|20261122101500||ORU^R01^ORU_R01|" + controlId + "|P|2.5.1\r"
                + "PID|1||0712345678901||Devi^Sunita||19900804|F\rOBR|1||" + accession + "\r"
                + "OBX|1|NM|718-7||13.2|g/dL|||||F\rOBX|2|NM|777-3||***.**|10*3/uL|||||F\r";
    }

    /** The answer's MSA and ERR segments, or null when there is none. */
    String send(String message) {
        return send(Frame.whole("mllp", "10.1.2.3", "hl7v2", message.getBytes(StandardCharsets.UTF_8)));
    }

    String send(Frame frame) {
        CompletableFuture<Optional<byte[]>> answer = new CompletableFuture<>();
        links.execute(() -> inbox.receive(frame, answer::complete));
        return answer.orTimeout(20, TimeUnit.SECONDS).join().map(bytes -> new String(bytes, StandardCharsets.UTF_8).replaceFirst("MSH.*?\r", "")).orElse(null);
    }

    List<StoredMessage> stored() {
        return book.list(technician, null, null, 200).items();
    }

    StoredMessage last() {
        return stored().get(0);
    }

    void until(BooleanSupplier fact) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!fact.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertTrue(fact.getAsBoolean());
    }

    /** Leaves the table empty. */
    @Override
    public void close() throws Exception {
        stop();
        links.shutdownNow();
        try (Connection connection = node.database().connect(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from device_message");
            statement.executeUpdate("delete from device_specimen");
        }
    }
}
