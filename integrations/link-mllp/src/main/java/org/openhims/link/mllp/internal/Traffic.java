// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.openhims.platform.health.MetricSource.Metric;

/** What one listener has seen since its start. */
final class Traffic {

    /** So long somebody should look at a sender that is not listed: a new analyser, or one that has no business here. */
    private static final Duration NOTICE = Duration.ofHours(1);

    private record Stranger(InetAddress address, Instant at) {
    }

    final AtomicInteger connections = new AtomicInteger();
    final LongAdder turnedAway = new LongAdder();
    final LongAdder strangers = new LongAdder();
    final LongAdder messages = new LongAdder();
    final LongAdder answers = new LongAdder();
    final LongAdder unfinished = new LongAdder();
    final LongAdder skippedBytes = new LongAdder();

    private final Map<String, Integer> peers = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Stranger last;

    Traffic(Clock clock) {
        this.clock = clock;
    }

    void came(String peer) {
        connections.incrementAndGet();
        peers.merge(peer, 1, Integer::sum);
    }

    void left(String peer) {
        connections.decrementAndGet();
        peers.computeIfPresent(peer, (address, open) -> open == 1 ? null : open - 1);
    }

    /** The addresses of open connections. */
    Set<String> connected() {
        return Set.copyOf(peers.keySet());
    }

    void stranger(InetAddress address) {
        strangers.increment();
        last = new Stranger(address, clock.instant());
    }

    /** Who was turned away lately because it is not listed; empty when nobody was. */
    String notice() {
        Stranger seen = last;
        return seen == null || seen.at().plus(NOTICE).isBefore(clock.instant()) ? ""
                : "turned away " + seen.address().getHostAddress() + ", which is not among the peers (" + strangers.sum() + " times in all)";
    }

    List<Metric> metrics(String link) {
        return List.of(metric(link, "connections", "Open connections", connections.get()),
                metric(link, "turned_away_total", "Connections refused: not listed, or too many", turnedAway.sum()),
                metric(link, "not_listed_total", "Connections refused because the sender is not among the peers", strangers.sum()),
                metric(link, "messages_total", "Messages received whole", messages.sum()),
                metric(link, "answers_total", "Answers sent", answers.sum()),
                metric(link, "unfinished_total", "Messages whose end never came", unfinished.sum()),
                metric(link, "skipped_bytes_total", "Bytes outside of messages", skippedBytes.sum()));
    }

    private static Metric metric(String link, String name, String help, double value) {
        return new Metric("hims_mllp_" + name, help, Map.of("link", link), value);
    }
}
