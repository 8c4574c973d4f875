// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.openhims.device.internal.store.Lane;
import org.openhims.device.internal.store.Messages;
import org.openhims.device.internal.store.Pending;
import org.openhims.lab.AnalyserReport;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings pending messages to the laboratory. A message goes at once, unless an earlier one of its device waits. Where the laboratory is
 * away, slow or failing, it joins the backlog of its device, which is worked off in the order of receipt. The laboratory takes a message
 * once however often it is given, so a message that was under way when the node died is simply given again.
 */
@Component(service = Deliveries.class)
public final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int THREADS = 8;
    private static final int AT_ONCE = 200;
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Messages messages;
    private final Laboratory laboratory;
    private final Rereading rereading;
    private final Attempts attempts;
    private final Settings settings;
    private final ExecutorService pool;
    private final AutoCloseable timer;
    private final Backlog backlog = new Backlog();
    private final Tracks tracks = new Tracks();
    private final AtomicBoolean working = new AtomicBoolean();
    private final Sweep sweep;

    @Activate
    public Deliveries(@Reference Messages messages, @Reference Laboratory laboratory, @Reference Rereading rereading,
            @Reference Settings settings, @Reference Workers workers, @Reference Clock clock) {
        this.messages = messages;
        this.laboratory = laboratory;
        this.rereading = rereading;
        this.settings = settings;
        this.attempts = new Attempts(messages, settings, clock);
        this.sweep = new Sweep(messages, clock);
        this.pool = workers.pool("deliver", THREADS, 4 * THREADS);
        sweep.all().forEach(backlog::join);
        this.timer = workers.every("backlog", LOOK, this::round);
    }

    /** What is under way may finish; what was delivered is noted. */
    @Deactivate
    public void close() throws Exception {
        timer.close();
        pool.shutdown();
        if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("the laboratory has not answered; what is under way is given again after the start");
        }
        attempts.flush();
    }

    /**
     * Delivers a message that has just been stored; returns when the laboratory has taken it, and otherwise when it is clear that it
     * has to wait: it was put into the backlog, or the patience is over.
     */
    void deliver(Pending message, Supplier<List<AnalyserReport>> reports) {
        if (laboratory.results() == null) {
            backlog.join(message.lane());
            return;
        }
        tracks.expect(message.id());
        if (backlog.holds(message.lane()) || !startedAtOnce(message, reports)) {
            backlog.join(message.lane());
            wake();
        }
        if (!tracks.await(message.id(), settings.patience())) {
            backlog.join(message.lane());
        }
    }

    /** Puts a message that is pending again into the backlog. */
    void again(Lane lane) {
        backlog.join(lane);
        wake();
    }

    /** Notes at once what was delivered, rather than with the next batch. */
    void flush() {
        attempts.flush();
    }

    private boolean startedAtOnce(Pending message, Supplier<List<AnalyserReport>> reports) {
        if (!tracks.start(message.id(), message.lane())) {
            return true;
        }
        try {
            pool.execute(() -> attempt(message, reports));
            return true;
        } catch (RejectedExecutionException e) {
            tracks.end(message.id());
            tracks.expect(message.id());
            return false;
        }
    }

    /** False when the laboratory is away, and so every other message has to wait too. */
    private boolean attempt(Pending message, Supplier<List<AnalyserReport>> reports) {
        try {
            boolean tried = attempts.attempt(message, laboratory::results, reports);
            if (!tried) {
                backlog.join(message.lane());
            }
            return tried;
        } finally {
            tracks.end(message.id());
        }
    }

    private void round() {
        attempts.flush();
        if (sweep.due()) {
            sweep.stranded().forEach(backlog::join);
        }
        if (!backlog.empty() || attempts.someDue()) {
            wake();
        }
    }

    private void wake() {
        if (laboratory.results() != null && working.compareAndSet(false, true)) {
            try {
                pool.execute(this::workOff);
            } catch (RejectedExecutionException e) {
                // All threads are busy with the laboratory; the timer comes again.
                working.set(false);
            }
        }
    }

    private void workOff() {
        try {
            while (oneBatch()) {
                LOG.debug("backlog goes on");
            }
        } catch (RuntimeException e) {
            LOG.warn("backlog has to wait: {}", e.toString());
        } finally {
            working.set(false);
        }
    }

    /** True when there may be more to do now. */
    private boolean oneBatch() {
        attempts.flush();
        Map<Lane, Long> lanes = backlog.snapshot();
        List<Pending> due = messages.due(AT_ONCE);
        Set<Lane> held = new HashSet<>();
        int done = 0;
        for (Pending message : due) {
            if ((message.retry() || lanes.containsKey(message.lane())) && started(message, held)) {
                if (!attempt(message, () -> rereading.reports(message))) {
                    return false;
                }
                done++;
            }
        }
        if (due.size() < AT_ONCE) {
            backlog.settle(lanes, held);
        }
        return done > 0 && (due.size() == AT_ONCE || !backlog.empty());
    }

    /** False when the message has to wait for another of its device that is under way; so must those behind it. */
    private boolean started(Pending message, Set<Lane> held) {
        boolean free = !held.contains(message.lane()) && !tracks.lanes().contains(message.lane())
                && tracks.start(message.id(), message.lane());
        if (!free) {
            held.add(message.lane());
        }
        return free;
    }
}
