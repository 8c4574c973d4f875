// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.LiveListener;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who only look on of events as they come, from all processes on the database. */
@Component(service = LiveTail.class, immediate = true)
public final class LiveTail {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);
    private static final int BATCH = 200;

    private final JournalTables tables;
    private final ExecutorService pool;
    private final AutoCloseable listening;
    private final AutoCloseable timer;
    private long told = -1;

    @Reference(policy = ReferencePolicy.DYNAMIC)
    private volatile List<LiveListener> listeners;

    @Activate
    public LiveTail(@Reference JournalTables tables, @Reference Pulse pulse, @Reference Workers workers) {
        this.tables = tables;
        pool = workers.pool("live", 1, 1);
        Loop loop = new Loop("live", pool, this::round);
        listening = pulse.onOrder(loop::wake);
        timer = workers.every("live-poll", Duration.ofSeconds(1), loop::wake);
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
        timer.close();
        pool.shutdown();
    }

    /** Called by one loop only, so {@link #told} needs no lock. */
    private boolean round() {
        if (told < 0) {
            told = tables.end();
        }
        List<Delivery> fresh = tables.after("", told, BATCH);
        for (Delivery delivery : fresh) {
            listeners.forEach(listener -> tell(listener, delivery));
            told = delivery.position();
        }
        return fresh.size() == BATCH;
    }

    private static void tell(LiveListener listener, Delivery delivery) {
        try {
            if (new Types(listener.types()).contain(delivery.event().type())) {
                listener.told(delivery.event());
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} failed on a {}", listener.getClass().getName(), delivery.event().type(), e);
        }
    }
}
