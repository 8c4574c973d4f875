// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openhims.device.internal.store.Messages;
import org.openhims.platform.store.Store;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets the bytes of finished messages when their time is over. */
@Component(service = Retention.class, immediate = true)
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 500;

    private final Messages messages;
    private final Settings settings;
    private final Store store;
    private final Clock clock;
    private final AutoCloseable timer;

    @Activate
    public Retention(@Reference Messages messages, @Reference Settings settings, @Reference Store store, @Reference Workers workers,
            @Reference Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.timer = workers.every("retention", Duration.ofHours(1), this::round);
    }

    @Deactivate
    public void close() throws Exception {
        timer.close();
    }

    private void round() {
        if (!store.lease("device.retention")) {
            return;
        }
        Instant before = clock.instant().minus(Duration.ofDays(settings.retention().getDays()));
        int forgotten = 0;
        for (int some = BATCH; some == BATCH; forgotten += some) {
            some = messages.forget(before, BATCH);
        }
        if (forgotten > 0) {
            LOG.info("the bytes of {} device messages are forgotten", forgotten);
        }
    }
}
