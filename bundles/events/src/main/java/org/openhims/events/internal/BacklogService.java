// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhims.events.internal.JournalTables.Cursor;
import org.openhims.events.internal.JournalTables.Unseen;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Backlog;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Modules.Module;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Counts what waits, once in two seconds however many ask. A subscriber's name begins with its module's. */
@Component
public final class BacklogService implements Backlog {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final JournalTables tables;
    private final Dispatcher dispatcher;
    private volatile Counted counted = new Counted(System.nanoTime() - FRESH, List.of());

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Modules modules;

    @Activate
    public BacklogService(@Reference JournalTables tables, @Reference Dispatcher dispatcher) {
        this.tables = tables;
        this.dispatcher = dispatcher;
    }

    private record Counted(long at, List<Waiting> waiting) {
    }

    @Override
    public List<Waiting> waiting() {
        Counted last = counted;
        if (System.nanoTime() - last.at() >= FRESH) {
            last = new Counted(System.nanoTime(), count());
            counted = last;
        }
        return last.waiting();
    }

    private List<Waiting> count() {
        Set<String> running = dispatcher.names();
        List<String> away = tables.cursors().stream().map(Cursor::subscriber).filter(name -> !running.contains(name)).toList();
        Modules present = modules;
        if (away.isEmpty() || present == null) {
            return List.of();
        }
        Set<String> wanted = present.list(Caller.system("events")).stream().filter(Module::wanted).map(Module::name).collect(Collectors.toSet());
        Map<String, Unseen> byModule = new TreeMap<>();
        away.stream().filter(name -> wanted.contains(module(name))).forEach(name -> byModule.merge(module(name), tables.unseen(name), Unseen::and));
        return byModule.entrySet().stream().filter(each -> each.getValue().count() > 0)
                .map(each -> new Waiting(each.getKey(), each.getValue().count(), each.getValue().oldest())).toList();
    }

    private static String module(String subscriber) {
        return subscriber.substring(0, subscriber.indexOf('.') < 0 ? subscriber.length() : subscriber.indexOf('.'));
    }
}
