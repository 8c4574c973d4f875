// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.rules.RuleSet;
import org.openhims.lab.rules.RulesEvent;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.LiveListener;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The present rules, kept in memory; a change by any node on this database comes through the journal. */
@Component(service = {RuleBook.class, LiveListener.class})
public final class RuleBook implements LiveListener {

    private static final Caller LAB = Caller.system("lab");
    private static final String INSERT = "insert into lab_rules (version, changed_at, changed_by, rules) values (?, ?, ?, ?)";

    private final LabUnit unit;
    private final Json json;
    /** How often they were told to have changed. */
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, null));

    @Activate
    public RuleBook(@Reference LabUnit unit, @Reference Json json) {
        this.unit = unit;
        this.json = json;
    }

    /** @param changes those that were told before the rules were read */
    private record Known(int changes, Rules rules) {
    }

    Rules present() {
        int told = changes.get();
        Known last = known.get();
        if (last.changes() == told) {
            return last.rules();
        }
        Rules read = new Rules(unit.tx(LAB, this::latest));
        known.set(new Known(told, read));
        return read;
    }

    RuleSet latest(Tx tx) {
        int version = (int) new Sql(tx.connection()).number("select max(version) from lab_rules");
        return find(tx, version).orElse(new RuleSet(0, false, List.of(), List.of(), List.of(), null, null));
    }

    Optional<RuleSet> find(Tx tx, int version) {
        return new Sql(tx.connection()).first("select rules from lab_rules where version = ?", row -> json.read(row.getString(1), RuleSet.class), version);
    }

    void insert(Tx tx, RuleSet rules) {
        new Sql(tx.connection()).update(INSERT, rules.version(), rules.changedAt(), rules.changedBy(), json.write(rules));
    }

    void changed() {
        changes.incrementAndGet();
    }

    @Override
    public Set<String> types() {
        return Set.of(RulesEvent.CHANGED);
    }

    @Override
    public void told(Event event) {
        changed();
    }
}
