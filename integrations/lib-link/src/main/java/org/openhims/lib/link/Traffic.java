// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

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

/** What one link has seen since its start. */
public final class Traffic {

    /** So long somebody should look at a sender that is not listed: a new analyser, or one that has no business here. */
    private static final Duration NOTICE = Duration.ofHours(1);

    private record Stranger(InetAddress address, Instant at) {
    }

    private final AtomicInteger connections = new AtomicInteger();
    public final LongAdder turnedAway = new LongAdder();
    private final LongAdder strangers = new LongAdder();
    public final LongAdder messages = new LongAdder();
    public final LongAdder answers = new LongAdder();
    public final LongAdder unfinished = new LongAdder();
    public final LongAdder skippedBytes = new LongAdder();

    private final Map<String, Integer> peers = new ConcurrentHashMap<>();
    private final String prefix;
    private final Clock clock;
    private volatile Stranger last;

    /** @param protocol as it stands in the names of the metrics */
    public Traffic(String protocol, Clock clock) {
        this.prefix = "hims_" + protocol + '_';
        this.clock = clock;
    }

    int open() {
        return connections.get();
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
    public Set<String> connected() {
        return Set.copyOf(peers.keySet());
    }

    void stranger(InetAddress address) {
        strangers.increment();
        last = new Stranger(address, clock.instant());
    }

    /** Who was turned away lately because it is not listed; empty when nobody was. */
    public String notice() {
        Stranger seen = last;
        return seen == null || seen.at().plus(NOTICE).isBefore(clock.instant()) ? ""
                : "turned away " + seen.address().getHostAddress() + ", which is not among the peers (" + strangers.sum() + " times in all)";
    }

    public List<Metric> metrics(String link) {
        return List.of(metric(link, "connections", "Open connections", connections.get()),
                metric(link, "turned_away_total", "Connections refused: not listed, or too many", turnedAway.sum()),
                metric(link, "not_listed_total", "Connections refused because the sender is not among the peers", strangers.sum()),
                metric(link, "messages_total", "Messages received whole", messages.sum()),
                metric(link, "answers_total", "Answers sent", answers.sum()),
                metric(link, "unfinished_total", "Messages whose end never came", unfinished.sum()),
                metric(link, "skipped_bytes_total", "Bytes outside of messages", skippedBytes.sum()));
    }

    private Metric metric(String link, String name, String help, double value) {
        return new Metric(prefix + name, help, Map.of("link", link), value);
    }
}
