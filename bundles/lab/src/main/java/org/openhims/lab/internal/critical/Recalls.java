// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.openhims.lab.critical.CriticalEvent;
import org.openhims.lab.critical.CriticalValue.Attempt;
import org.openhims.lab.internal.Tell;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Patients with critical values who left, and the attempts to call them back. */
@Component(service = Recalls.class)
public final class Recalls {

    static final List<String> OUTCOMES = List.of("no-answer", "informed", "came", "treated-elsewhere", "died", "given-up");
    private static final Set<String> ENDS = Set.of("came", "treated-elsewhere", "died", "given-up");
    private static final int NOTE = 200;

    private final Tell tell;
    private final Clock clock;

    @Activate
    public Recalls(@Reference Tell tell, @Reference Clock clock) {
        this.tell = tell;
        this.clock = clock;
    }

    static void check(String outcome, String note) {
        if (outcome == null || !OUTCOMES.contains(outcome)) {
            throw Problem.invalid("outcome", "one-of", String.join(", ", OUTCOMES));
        }
        if (note != null && note.length() > NOTE) {
            throw Problem.invalid("note", "size", 0, NOTE);
        }
        if (outcome.equals("given-up") && (note == null || note.isBlank())) {
            throw Problem.invalid("note", "not-blank");
        }
    }

    void begin(Tx tx, CriticalTable table, CriticalRow row) {
        if (table.callBack(row.id())) {
            told(tx, row, "open");
        }
    }

    void attempt(Tx tx, CriticalTable table, CriticalRow row, String outcome, String note) {
        boolean ended = ENDS.contains(outcome);
        if (!table.called(row.id(), ended)) {
            throw Problem.conflict("lab.recall.none");
        }
        table.attempt(Ids.next(clock), row.id(), new Attempt(tx.now(), tx.by().user(), outcome, note));
        tx.audit("lab.critical.recall", row.uhid(), "critical=" + row.id() + " outcome=" + outcome);
        if (ended) {
            told(tx, row, "closed");
        }
    }

    private void told(Tx tx, CriticalRow row, String recall) {
        tell.live(tx, row.uhid(), CriticalEvent.RECALL, new CriticalEvent.Recall(row.id(), row.result(), row.order(), recall));
    }
}
