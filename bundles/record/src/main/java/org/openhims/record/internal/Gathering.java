// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all sources at once and waits for none longer than the limit: a module in trouble must not hide what the others know. */
final class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final ExecutorService threads;
    private final long limitMillis;

    Gathering(ExecutorService threads, long limitMillis) {
        this.threads = threads;
        this.limitMillis = limitMillis;
    }

    /**
     * @param items in order
     * @param away modules whose source failed or was too slow
     */
    record Gathered(List<RecordItem> items, Set<String> away) {
    }

    Gathered from(Collection<RecordSource> sources, Reading reading) {
        Set<String> away = new TreeSet<>();
        Map<RecordSource, Future<List<RecordItem>>> asked = new LinkedHashMap<>();
        for (RecordSource source : sources) {
            try {
                asked.put(source, threads.submit(() -> reading.of(source)));
            } catch (RejectedExecutionException e) {
                away.add(source.module());
            }
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
        List<RecordItem> items = new ArrayList<>();
        asked.forEach((source, answer) -> {
            List<RecordItem> given = answer(source.module(), answer, deadline);
            if (given == null) {
                away.add(source.module());
            } else {
                items.addAll(given);
            }
        });
        items.sort(Comparator.comparing(Position::of));
        return new Gathered(items, away);
    }

    /** Null when there is none. */
    private static List<RecordItem> answer(String module, Future<List<RecordItem>> answer, long deadline) {
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            LOG.warn("the record's source {} failed", module, e.getCause());
        } catch (TimeoutException e) {
            LOG.warn("the record's source {} is too slow", module);
            answer.cancel(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }
}
