// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import java.time.Duration;
import org.openhims.lab.critical.CriticalEvent;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Tell;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells the next level of critical values of which nobody was told in time. When that is stands with each of them in the database, so a
 * restart forgets none; each step is one change of its row, so of several nodes one takes it.
 */
@Component(immediate = true, service = Escalation.class)
public final class Escalation {

    private static final Caller LAB = Caller.system("lab");
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final LabUnit unit;
    private final Presence presence;
    private final Recalls recalls;
    private final Tell tell;

    @Activate
    public Escalation(@Reference LabUnit unit, @Reference Presence presence, @Reference Recalls recalls, @Reference Tell tell,
            @Reference Workers workers) {
        this(unit, presence, recalls, tell);
        workers.every("lab-critical", PAUSE, this::round);
    }

    /** Without a thread of its own. */
    public Escalation(LabUnit unit, Presence presence, Recalls recalls, Tell tell) {
        this.unit = unit;
        this.presence = presence;
        this.recalls = recalls;
        this.tell = tell;
    }

    /** Returns how many levels were told. */
    public int round() {
        return (int) unit.tx(LAB, tx -> new CriticalTable(tx).due(tx.now())).stream().filter(this::raise).count();
    }

    private boolean raise(String id) {
        String visit = unit.tx(LAB, tx -> new CriticalTable(tx).get(id).visit());
        boolean left = presence.left(visit).orElse(false);
        return unit.tx(LAB, tx -> raise(tx, id, left));
    }

    private boolean raise(Tx tx, String id, boolean left) {
        CriticalTable table = new CriticalTable(tx);
        CriticalRow row = table.get(id);
        int next = row.stage() + 1;
        boolean due = row.due() != null && !row.due().isAfter(tx.now());
        Levels levels = Levels.of(table);
        if (!due || !table.raise(id, row.stage(), next, levels.due(next, tx.now()))) {
            return false;
        }
        tell.live(tx, row.uhid(), CriticalEvent.ESCALATED,
                new CriticalEvent.Escalated(id, row.result(), row.order(), row.orderedBy(), next, levels.audience(next)));
        tx.audit("lab.critical.escalated", row.uhid(), "critical=" + id + " level=" + next);
        if (left) {
            recalls.begin(tx, table, row);
        }
        return true;
    }
}
