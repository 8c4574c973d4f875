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
import org.openhims.itests.node.AstmAnalyser;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;
import org.openhims.itests.node.Sender;
import org.openhims.itests.node.Wait;

/** Analysers that each send one message after another, each message for a received specimen of its own. */
final class Analysers implements AutoCloseable {

    static final int CONNECTIONS = 8;

    private static final int PATIENTS = 20;
    private static final int AT_ONCE = 8000;
    /** A slow machine sends fewer than it has specimens for; a fast one makes more. */
    private static final int LEAST = 4000;

    private final Probe probe;
    private final Kind kind;
    private final List<Scene.Specimen> patterns;
    private final List<Sender> analysers;
    private final Queue<String> specimens = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final long resultsBefore;

    /** What an analyser measures, and in which language it tells it. */
    enum Kind {
        ORU("CBC", 5) {
            @Override
            Sender connect(Node node) {
                return node.analyser();
            }

            @Override
            String message(String accession) {
                return bloodCount(accession);
            }
        },
        ASTM("CBCD", 20) {
            @Override
            Sender connect(Node node) {
                return node.astmAnalyser();
            }

            @Override
            String message(String accession) {
                return differential(accession);
            }
        };

        private final String test;
        private final int results;

        Kind(String test, int results) {
            this.test = test;
            this.results = results;
        }

        abstract Sender connect(Node node);

        abstract String message(String accession);
    }

    Analysers(Node node, Probe probe) throws Exception {
        this(node, probe, Kind.ORU, CONNECTIONS);
    }

    Analysers(Node node, Probe probe, Kind kind, int connections) throws Exception {
        this.probe = probe;
        this.kind = kind;
        Scene scene = new Scene(node);
        patterns = Stream.generate(() -> scene.received(scene.patient(), kind.test)).limit(PATIENTS).toList();
        analysers = IntStream.range(0, connections).mapToObj(i -> kind.connect(node)).toList();
        resultsBefore = results();
    }

    /** Sends for so long; each message that is acknowledged is one act. */
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

    private boolean sent(Sender analyser) {
        String accession = specimens.poll();
        if (accession == null) {
            throw new IllegalStateException("too few specimens");
        }
        analyser.deliver(kind.message(accession));
        sent.incrementAndGet();
        return true;
    }

    static String bloodCount(String accession) {
        return Analyser.oru(UUID.randomUUID().toString().substring(0, 18), accession, "6690-2=7.1=10*3/uL", "789-8=4.5=10*6/uL",
                "718-7=13.2=g/dL", "4544-3=39=%", "777-3=250=10*3/uL");
    }

    /** 20 results, each a frame. */
    static String differential(String accession) {
        return AstmAnalyser.results(UUID.randomUUID().toString().substring(0, 18), accession, "WBC=7.1=10*3/uL", "RBC=4.5=10*6/uL",
                "HGB=13.2=g/dL", "HCT=39=%", "MCV=87=fL", "MCH=29=pg", "MCHC=33.5=g/dL", "RDW=13.1=%", "PLT=250=10*3/uL", "MPV=9.4=fL",
                "NEUP=58=%", "LYMP=32=%", "MONP=6=%", "EOSP=3=%", "BASP=1=%", "NEUC=4.12=10*3/uL", "LYMC=2.27=10*3/uL",
                "MONC=0.43=10*3/uL", "EOSC=0.21=10*3/uL", "BASC=0.07=10*3/uL");
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

    /** Every acknowledgment stands for all of its results. */
    void verify() throws Exception {
        Wait.until("every message delivered", 600, () -> results() - resultsBefore >= (long) kind.results * sent.get());
        long results = results() - resultsBefore;
        if (results != (long) kind.results * sent.get()) {
            throw new AssertionError(results + " results of " + sent.get() + " messages");
        }
    }

    @Override
    public void close() {
        new ArrayList<>(analysers).forEach(Sender::close);
    }
}
