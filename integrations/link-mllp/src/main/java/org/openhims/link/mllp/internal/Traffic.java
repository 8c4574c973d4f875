// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.openhims.platform.health.MetricSource.Metric;

/** What one listener has seen since its start. */
final class Traffic {

    final AtomicInteger connections = new AtomicInteger();
    final LongAdder turnedAway = new LongAdder();
    final LongAdder messages = new LongAdder();
    final LongAdder answers = new LongAdder();
    final LongAdder unfinished = new LongAdder();
    final LongAdder skippedBytes = new LongAdder();

    List<Metric> metrics(String link) {
        return List.of(metric(link, "connections", "Open connections", connections.get()),
                metric(link, "turned_away_total", "Connections refused: not listed, or too many", turnedAway.sum()),
                metric(link, "messages_total", "Messages received whole", messages.sum()),
                metric(link, "answers_total", "Answers sent", answers.sum()),
                metric(link, "unfinished_total", "Messages whose end never came", unfinished.sum()),
                metric(link, "skipped_bytes_total", "Bytes outside of messages", skippedBytes.sum()));
    }

    private static Metric metric(String link, String name, String help, double value) {
        return new Metric("hims_mllp_" + name, help, Map.of("link", link), value);
    }
}
