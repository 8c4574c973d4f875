// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Pending;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserResults;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives one message to the laboratory and keeps the books: what was delivered is noted in batches, a failure at once. */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 500;
    private static final int FRAMES = 5;

    private final Messages messages;
    private final Settings settings;
    private final Clock clock;
    private final Caller node = Caller.system("device");
    /** Each with whether the laboratory could match all of it. */
    private final Map<String, Boolean> delivered = new ConcurrentHashMap<>();
    private final PriorityBlockingQueue<Instant> retries = new PriorityBlockingQueue<>();

    Attempts(Messages messages, Settings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** True when the laboratory has taken the message or has failed on it; false when it is away and the message has to wait. */
    boolean attempt(Pending message, Supplier<AnalyserResults> laboratory, Supplier<List<AnalyserReport>> reports) {
        AnalyserResults results = laboratory.get();
        if (results == null) {
            return false;
        }
        try {
            boolean matched = true;
            for (AnalyserReport report : reports.get()) {
                matched &= results.accept(node, report);
            }
            delivered.put(message.id(), matched);
            return true;
        } catch (RuntimeException | LinkageError e) {
            return !away(e) && laboratory.get() == results && noted(message, e);
        }
    }

    /** Gives several at once; false when nothing of it was done, and each has to be tried alone. */
    boolean together(List<Pending> waiting, Supplier<AnalyserResults> laboratory, Function<Pending, List<AnalyserReport>> read) {
        AnalyserResults results = laboratory.get();
        if (results == null) {
            return false;
        }
        try {
            List<List<AnalyserReport>> reports = waiting.stream().map(read).toList();
            Iterator<Boolean> matched = results.acceptAll(node, reports.stream().flatMap(List::stream).toList()).iterator();
            for (int i = 0; i < waiting.size(); i++) {
                boolean all = true;
                for (int part = 0; part < reports.get(i).size(); part++) {
                    all &= matched.next();
                }
                delivered.put(waiting.get(i).id(), all);
            }
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("{} messages are given one by one", waiting.size(), e);
            return false;
        }
    }

    /** The laboratory, its database or a codec is away: nothing is wrong with the message. */
    private static boolean away(Throwable thrown) {
        return thrown instanceof ProblemException problem && problem.problem().status() == 503;
    }

    private boolean noted(Pending message, Throwable thrown) {
        int count = message.attempts() + 1;
        boolean parked = count >= settings.attempts();
        Instant again = parked ? null : clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << 2 * (count - 1)));
        LOG.warn("laboratory failed on device message {}, attempt {}{}: {} at {}", message.id(), count,
                parked ? "; it waits for a person" : "", describe(thrown), List.of(thrown.getStackTrace()).subList(0,
                        Math.min(FRAMES, thrown.getStackTrace().length)));
        try {
            messages.failed(message.id(), count, describe(thrown), again);
        } catch (ProblemException e) {
            return false;
        }
        if (!parked) {
            retries.add(again);
        }
        return true;
    }

    /** Without the text of exceptions that may quote the message: it holds personal data. */
    private static String describe(Throwable thrown) {
        return thrown instanceof ProblemException ? thrown.getMessage() : thrown.getClass().getName();
    }

    /** True when a message that failed is to be tried again now. */
    boolean someDue() {
        boolean due = false;
        for (Instant next = retries.peek(); next != null && !next.isAfter(clock.instant()); next = retries.peek()) {
            due |= retries.remove(next);
        }
        return due;
    }

    /** True when it was delivered and that is not noted yet. */
    boolean delivered(String id) {
        return delivered.containsKey(id);
    }

    /** Notes what was delivered. What cannot be noted now is noted later; after a crash it is given to the laboratory again. */
    synchronized void flush() {
        while (!delivered.isEmpty()) {
            Map<String, Boolean> batch = delivered.entrySet().stream().limit(BATCH).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            try {
                messages.delivered(batch);
            } catch (RuntimeException e) {
                LOG.warn("{} deliveries are noted later: {}", batch.size(), e.toString());
                return;
            }
            batch.keySet().forEach(delivered::remove);
        }
    }
}
