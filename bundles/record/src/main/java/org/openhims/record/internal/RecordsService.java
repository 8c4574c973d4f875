// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.record.PatientScope;
import org.openhims.platform.record.RecordFilter;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordSource;
import org.openhims.platform.record.Records;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Merges what the modules know of a patient. Nothing is copied: each page is asked of the sources that run now. */
@Component(service = Records.class)
public final class RecordsService implements Records {

    static final String AWAY = "away";

    private static final int MOST = 200;
    private static final int THREADS = 8;
    private static final int WAITING = 200;
    private static final long LIMIT_MILLIS = 2_000;

    private final Unit unit;
    private final CareTeam careTeam;
    private final Texts texts;
    private final Clock clock;
    private final Gathering gathering;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<RecordSource> sources = new CopyOnWriteArrayList<>();

    /** One while registration runs. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<PatientScope> registers = new CopyOnWriteArrayList<>();

    @Activate
    public RecordsService(@Reference Store store, @Reference CareTeam careTeam, @Reference Workers workers, @Reference Texts texts,
            @Reference Clock clock) {
        this(store, careTeam, workers.pool("sources", THREADS, WAITING), LIMIT_MILLIS, texts, clock);
    }

    RecordsService(Store store, CareTeam careTeam, ExecutorService threads, long limitMillis, Texts texts, Clock clock) {
        this.unit = store.open(RecordsService.class, "record");
        this.careTeam = careTeam;
        this.texts = texts;
        this.clock = clock;
        this.gathering = new Gathering(threads, limitMillis);
    }

    @Deactivate
    void close() {
        unit.close();
    }

    @Override
    public Page<RecordItem> of(Caller by, String uhid, String cursor, int limit) {
        return of(by, uhid, RecordFilter.ALL, cursor, limit);
    }

    @Override
    public Page<RecordItem> of(Caller by, String uhid, RecordFilter filter, String cursor, int limit) {
        by.require("record.read");
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "limit", 1, MOST);
        }
        Position from = Position.parse(cursor);
        Set<String> uhids = register().uhids(by, uhid);
        careTeam.require(by, uhid);
        List<RecordSource> present = List.copyOf(sources);
        Gathering.Gathered gathered = gathering.from(present, new Reading(by, uhids, filter, from, limit + 1));
        Page<RecordItem> page = Page.of(gathered.items(), limit, item -> Position.of(item).cursor());
        Set<String> away = noted(by, uhid, page.items(), present);
        away.addAll(gathered.away());
        return away.isEmpty() ? page : withMarkers(by.locale(), away, page);
    }

    private PatientScope register() {
        Iterator<PatientScope> present = registers.iterator();
        if (!present.hasNext()) {
            throw Problem.unavailable("record.register.away");
        }
        return present.next();
    }

    /** Audits the reading before anything is shown, and returns the modules that have facts but no running source. */
    private Set<String> noted(Caller by, String uhid, List<RecordItem> items, List<RecordSource> present) {
        Set<String> running = present.stream().map(RecordSource::module).collect(Collectors.toCollection(TreeSet::new));
        String detail = "items=" + items.size() + " of=" + String.join(",", running);
        try {
            return unit.tx(by, tx -> note(tx, uhid, detail, running));
        } catch (ConstraintViolation e) {
            // Another reader has just noted the same new module.
            return unit.tx(by, tx -> note(tx, uhid, detail, running));
        }
    }

    private static Set<String> note(Tx tx, String uhid, String detail, Set<String> running) {
        tx.audit("record.read", uhid, detail);
        Set<String> known = KnownSources.all(tx);
        running.stream().filter(module -> !known.contains(module)).forEach(module -> KnownSources.add(tx, module));
        known.removeAll(running);
        return known;
    }

    private Page<RecordItem> withMarkers(Locale locale, Set<String> away, Page<RecordItem> page) {
        List<RecordItem> all = new ArrayList<>();
        for (String module : away) {
            all.add(new RecordItem(module, AWAY, AWAY, clock.instant(), texts.text(locale, "record.away", name(locale, module)), List.of(), null));
        }
        all.addAll(page.items());
        return new Page<>(all, page.next());
    }

    /** A module that is away has taken its texts with it, so the commonest names are here. */
    private String name(Locale locale, String module) {
        String key = "record.module." + module;
        String name = texts.text(locale, key);
        return name.equals(key) ? module : name;
    }
}
