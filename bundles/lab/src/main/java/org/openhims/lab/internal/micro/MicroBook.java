// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.micro.MicroEvent;
import org.openhims.lab.micro.MicroRules;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.LiveListener;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The present rules of microbiology, kept in memory; a change by any node on this database comes through the journal. */
@Component(service = {MicroBook.class, LiveListener.class})
public final class MicroBook implements LiveListener {

    private static final Caller LAB = Caller.system("lab");

    private final LabUnit unit;
    private final Vocabulary vocabulary;
    private final Json json;
    /** How often they were told to have changed. */
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, null));

    @Activate
    public MicroBook(@Reference LabUnit unit, @Reference Vocabulary vocabulary, @Reference Json json) {
        this.unit = unit;
        this.vocabulary = vocabulary;
        this.json = json;
    }

    /** @param changes those that were told before the rules were read */
    private record Known(int changes, MicroRules rules) {
    }

    MicroRules present() {
        int told = changes.get();
        Known last = known.get();
        if (last.changes() == told) {
            return last.rules();
        }
        MicroRules read = unit.tx(LAB, this::latest);
        known.set(new Known(told, read));
        return read;
    }

    /** Before the first change: no breakpoints, and the shipped alerts. */
    MicroRules latest(Tx tx) {
        return find(tx, new MicroTable(tx, json).latest()).orElseThrow();
    }

    Optional<MicroRules> find(Tx tx, int version) {
        return version == 0 ? Optional.of(new MicroRules(0, null, List.of(), List.of(), vocabulary.alerts(), null, null))
                : new MicroTable(tx, json).find(version);
    }

    void insert(Tx tx, MicroRules rules) {
        new MicroTable(tx, json).insert(rules);
    }

    void changed() {
        changes.incrementAndGet();
    }

    @Override
    public Set<String> types() {
        return Set.of(MicroEvent.RULES);
    }

    @Override
    public void told(Event event) {
        changed();
    }
}
