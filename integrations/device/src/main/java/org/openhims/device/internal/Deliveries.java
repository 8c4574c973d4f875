// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** A laboratory that hangs may keep so many of the links' threads; the others go on storing and answering. */
    private static final int MOST_STUCK = 4;
    private static final int AT_ONCE = 400;
    /** Given to the laboratory in one transaction; a live message waits for it at most. */
    private static final int TOGETHER = 20;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Messages messages;
    private final Laboratory laboratory;
    private final Rereading rereading;
    private final Attempts attempts;
    private final Settings settings;
    private final ExecutorService pool;
    private final AutoCloseable watch;
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
        this.pool = workers.pool("backlog", 1, 1);
        sweep.all().forEach(backlog::join);
        this.watch = workers.every("watch", LOOK, () -> tracks.overdue().forEach(backlog::joinOverdue));
        this.timer = workers.every("rounds", PAUSE, this::round);
    }

    /** What is under way may finish; what was delivered is noted. */
    @Deactivate
    public void close() throws Exception {
        timer.close();
        pool.shutdown();
        untilIdle();
        watch.close();
        attempts.flush();
    }

    private void untilIdle() throws InterruptedException {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (!(tracks.idle() && pool.isTerminated()) && System.nanoTime() < deadline) {
            pool.awaitTermination(1, TimeUnit.MILLISECONDS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        if (!tracks.idle()) {
            LOG.warn("the laboratory has not answered; what is under way is given again after the start");
        }
    }

    /** Announces a message that is about to be stored: what it is answered when the laboratory has it, or is too slow. */
    void expect(String id, Lane lane, Runnable answer) {
        tracks.expect(id, lane, answer);
    }

    /** The announced message was not stored. */
    void forget(String id) {
        tracks.forget(id);
    }

    /** Delivers an announced message that has just been stored: at once on this thread, or in its turn. */
    void deliver(Pending message, Supplier<List<AnalyserReport>> reports) {
        tracks.limit(message.id(), settings.patience());
        if (laboratory.results() == null) {
            backlog.join(message.lane());
            tracks.answer(message.id());
        } else if (backlog.holds(message.lane()) || tracks.stuck() >= MOST_STUCK || !tracks.start(message.id(), message.lane())) {
            again(message.lane());
            if (backlog.overdue(message.lane())) {
                tracks.answer(message.id());
            }
        } else {
            attempt(message, reports);
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
                // Closing; or it has just ended, and the timer comes again.
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
        for (List<Pending> some : turns(due.stream().filter(message -> message.retry() || lanes.containsKey(message.lane())).toList())) {
            List<Pending> started = started(some, held);
            if (!given(started)) {
                return false;
            }
            done += started.size();
        }
        if (due.size() < AT_ONCE) {
            backlog.settle(lanes, held);
        }
        return done > 0 && (due.size() == AT_ONCE || !backlog.empty());
    }

    /** What failed before goes alone, so that it holds up nobody. */
    private static List<List<Pending>> turns(List<Pending> waiting) {
        List<List<Pending>> turns = new ArrayList<>();
        for (Pending message : waiting) {
            List<Pending> last = turns.isEmpty() ? List.of() : turns.get(turns.size() - 1);
            if (last.isEmpty() || last.size() == TOGETHER || message.retry() || last.get(0).retry()) {
                turns.add(new ArrayList<>());
            }
            turns.get(turns.size() - 1).add(message);
        }
        return turns;
    }

    /** Those that may go now. A message waits, as do those of its device behind it, while another of the device is under way. */
    private List<Pending> started(List<Pending> some, Set<Lane> held) {
        held.addAll(tracks.lanes());
        List<Pending> started = new ArrayList<>();
        for (Pending message : some) {
            if (held.contains(message.lane())) {
                continue;
            }
            if (!tracks.start(message.id(), message.lane())) {
                held.add(message.lane());
            } else if (attempts.delivered(message.id())) {
                tracks.end(message.id());
            } else {
                started.add(message);
            }
        }
        return started;
    }

    /** False when the laboratory is away, and so every other message has to wait too. */
    private boolean given(List<Pending> started) {
        if (started.size() > 1 && attempts.together(started, laboratory::results, rereading::reports)) {
            started.forEach(message -> tracks.end(message.id()));
            return true;
        }
        boolean there = true;
        for (Pending message : started) {
            if (there) {
                there = attempt(message, () -> rereading.reports(message));
            } else {
                tracks.end(message.id());
            }
        }
        return there;
    }
}
