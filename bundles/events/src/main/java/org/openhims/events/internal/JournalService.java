// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.PermissionSource;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Journal;
import org.openhims.platform.health.MetricSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an administrator sees and does. */
@Component(service = {Journal.class, MetricSource.class, PermissionSource.class})
public final class JournalService implements Journal, MetricSource, PermissionSource {

    private static final String READ = "events.read";
    private static final String REPLAY = "events.replay";
    private static final int MOST = 200;

    private final JournalTables tables;
    private final Dispatcher dispatcher;

    @Activate
    public JournalService(@Reference JournalTables tables, @Reference Dispatcher dispatcher) {
        this.tables = tables;
        this.dispatcher = dispatcher;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(READ, "admin"), Permission.of(REPLAY, "admin"));
    }

    @Override
    public Page<Delivery> events(Caller by, String cursor, int limit) {
        by.require(READ);
        int most = Math.max(1, Math.min(limit, MOST));
        List<Delivery> found = tables.before(position(cursor), most + 1);
        note(by, READ, "cursor=" + cursor);
        return Page.of(found, most, last -> Long.toString(last.position()));
    }

    private static long position(String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }

    @Override
    public List<Subscription> subscriptions(Caller by) {
        by.require(READ);
        return subscriptions();
    }

    private List<Subscription> subscriptions() {
        long end = tables.end();
        Set<String> running = dispatcher.names();
        return tables.cursors().stream().map(cursor -> new Subscription(cursor.subscriber(), cursor.position(),
                Math.max(0, end - cursor.position()), cursor.parked(), running.contains(cursor.subscriber()))).toList();
    }

    @Override
    public List<Parked> parked(Caller by, String subscriber) {
        by.require(READ);
        note(by, READ, "parked=" + subscriber);
        return tables.parked(subscriber).stream().map(JournalTables.ParkedRow::parked).toList();
    }

    @Override
    public int retry(Caller by, String subscriber) {
        by.require(REPLAY);
        note(by, REPLAY, "subscriber=" + subscriber);
        return dispatcher.running(subscriber).orElseThrow(() -> Problem.unavailable("events.subscriber.absent")).retry();
    }

    private void note(Caller by, String action, String detail) {
        tables.unit().tx(by, tx -> {
            tx.audit(action, null, detail);
            return null;
        });
    }

    @Override
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(new Metric("hims_events_total", "Events in the journal that have their order", Map.of(), tables.end()));
        metrics.add(new Metric("hims_events_unordered", "Committed events that wait for their order", Map.of(), tables.unordered()));
        for (Subscription each : subscriptions()) {
            Map<String, String> subscriber = Map.of("subscriber", each.name());
            metrics.add(new Metric("hims_events_behind", "Events that a subscriber has not seen yet", subscriber, each.behind()));
            metrics.add(new Metric("hims_events_parked", "Events that a subscriber failed on, and those behind them", subscriber,
                    each.parked()));
        }
        return metrics;
    }
}
