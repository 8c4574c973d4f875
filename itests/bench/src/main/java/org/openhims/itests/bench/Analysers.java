// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhims.itests.node.Analyser;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;
import org.openhims.itests.node.Wait;

/** Analysers that each send one message after another, each message for a received specimen of its own. */
final class Analysers implements AutoCloseable {

    static final int CONNECTIONS = 8;

    private static final int PATIENTS = 20;
    private static final int AT_ONCE = 8000;
    /** A slow machine sends fewer than it has specimens for; a fast one makes more. */
    private static final int LEAST = 4000;

    private final Probe probe;
    private final List<Scene.Specimen> patterns;
    private final List<Analyser> analysers;
    private final Queue<String> specimens = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final long resultsBefore;

    Analysers(Node node, Probe probe) throws Exception {
        this.probe = probe;
        Scene scene = new Scene(node);
        patterns = Stream.generate(() -> scene.received(scene.patient(), "CBC")).limit(PATIENTS).toList();
        analysers = IntStream.range(0, CONNECTIONS).mapToObj(i -> node.analyser()).toList();
        resultsBefore = results();
    }

    /** Sends for so long; each AA is one act. */
    Sample.Done during(int seconds) throws Exception {
        stock(Math.max(LEAST, seconds * 4000));
        return Crowd.during(Duration.ofSeconds(seconds), acts(Integer.MAX_VALUE));
    }

    void send(int messages) throws Exception {
        Crowd.during(Duration.ofMinutes(5), acts(messages));
    }

    private List<BooleanSupplier> acts(int most) {
        AtomicInteger left = new AtomicInteger(most);
        return analysers.stream().<BooleanSupplier>map(analyser -> () -> left.getAndDecrement() > 0 && sent(analyser)).toList();
    }

    private boolean sent(Analyser analyser) {
        String accession = specimens.poll();
        if (accession == null) {
            throw new IllegalStateException("too few specimens");
        }
        String answer = analyser.exchange(bloodCount(accession));
        if (!"AA".equals(Analyser.field(answer, "MSA", 1))) {
            throw new IllegalStateException(answer);
        }
        sent.incrementAndGet();
        return true;
    }

    static String bloodCount(String accession) {
        return Analyser.oru(UUID.randomUUID().toString().substring(0, 18), accession, "6690-2=7.1=10*3/uL", "789-8=4.5=10*6/uL",
                "718-7=13.2=g/dL", "4544-3=39=%", "777-3=250=10*3/uL");
    }

    /** Makes specimens until there are so many. */
    void stock(int least) throws Exception {
        int wanted = least - specimens.size();
        for (int i = 0; wanted > 0; i++, wanted -= AT_ONCE / PATIENTS) {
            specimens.addAll(probe.specimens(patterns.get(i % PATIENTS).accession(), Math.min(wanted, AT_ONCE / PATIENTS)));
        }
    }

    private long results() throws Exception {
        return probe.rows("lab_result");
    }

    /** Every AA stands for five results. */
    void verify() throws Exception {
        Wait.until("every message delivered", 600, () -> results() - resultsBefore >= 5L * sent.get());
        long results = results() - resultsBefore;
        if (results != 5L * sent.get()) {
            throw new AssertionError(results + " results of " + sent.get() + " messages");
        }
    }

    @Override
    public void close() {
        new ArrayList<>(analysers).forEach(Analyser::close);
    }
}
