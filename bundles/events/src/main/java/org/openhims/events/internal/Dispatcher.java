// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.openhims.platform.events.EventHandler;
import org.openhims.platform.store.Store;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the subscribers that are present on a few shared threads, each when there is something new. */
@Component(service = Dispatcher.class, immediate = true)
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(5));
    private static final int THREADS = 4;
    private static final int SUBSCRIBERS = 500;

    private record Running(Subscription subscription, Loop loop) {
    }

    private final JournalTables tables;
    private final Store store;
    private final ExecutorService pool;
    private final AutoCloseable listening;
    private final AutoCloseable timer;
    private final Map<EventHandler, Running> running = new ConcurrentHashMap<>();

    @Activate
    public Dispatcher(@Reference JournalTables tables, @Reference Store store, @Reference Pulse pulse, @Reference Workers workers) {
        this.tables = tables;
        this.store = store;
        pool = workers.pool("subscribers", THREADS, SUBSCRIBERS);
        listening = pulse.onOrder(this::wake);
        // For what another process has ordered, and for second tries.
        timer = workers.every("subscribers-poll", Duration.ofSeconds(1), this::wake);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(EventHandler handler) {
        Subscription subscription = new Subscription(handler, tables, store, PAUSES);
        Loop loop = new Loop(subscription.name(), pool, subscription::round);
        running.put(handler, new Running(subscription, loop));
        LOG.info("subscriber {} starts", subscription.name());
        loop.wake();
    }

    void remove(EventHandler handler) {
        Running gone = running.remove(handler);
        if (gone != null) {
            gone.subscription().stop();
            LOG.info("subscriber {} stops", gone.subscription().name());
        }
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
        timer.close();
        running.values().forEach(each -> each.subscription().stop());
        pool.shutdown();
    }

    private void wake() {
        running.values().forEach(each -> each.loop().wake());
    }

    Set<String> names() {
        return Set.copyOf(running.values().stream().map(each -> each.subscription().name()).toList());
    }

    Optional<Subscription> running(String name) {
        return running.values().stream().map(Running::subscription).filter(each -> each.name().equals(name)).findFirst();
    }
}
