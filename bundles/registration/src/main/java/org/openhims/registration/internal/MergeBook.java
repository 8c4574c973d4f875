// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Links;
import org.openhims.registration.Merge;
import org.openhims.registration.Merge.Done;
import org.openhims.registration.Merge.Kind;
import org.openhims.registration.Merge.State;
import org.openhims.registration.Patient;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.internal.store.ChangeRow;
import org.openhims.registration.internal.store.LockTable;
import org.openhims.registration.internal.store.Mark;
import org.openhims.registration.internal.store.MergeTable;
import org.openhims.registration.internal.store.PairTable;
import org.openhims.registration.internal.store.PatientRow;

/**
 * Writes merges and takes them back. A survivor's facts after an undo are those before the first merge with all that came later done again,
 * but for the merges that were undone and the corrections that were the other patient's.
 */
final class MergeBook {

    private static final String CHANGES = "select c from ChangeRow c where c.uhid = :uhid order by c.changedAt, c.place, c.id";
    private static final String ACTION = "patient.merge";

    private final Register register;
    private final Ledger ledger;
    private final Clock clock;

    MergeBook(Register register, Clock clock) {
        this.register = register;
        this.ledger = new Ledger(register, clock);
        this.clock = clock;
    }

    /** Both records are held and stand on their own. */
    Merge join(Tx tx, Kind kind, PatientRow survivor, PatientRow retired, Set<String> take, String reason) {
        Merge merge = new Merge(Ids.next(clock), kind, survivor.uhid(), retired.uhid(), take, State.STANDING,
                new Done(tx.by().user(), tx.now(), reason), null, List.of(), List.of());
        new MergeTable(tx.connection()).add(merge, retired.facts());
        Map<String, Object> both = Joining.join(kind, facts(survivor.facts()), facts(retired.facts()), take);
        ledger.change(tx, survivor, patient(both), reason, new Mark(merge.id(), Mark.JOIN));
        if (kind == Kind.MERGED) {
            Patient old = register.patient(retired.facts());
            Links links = (old.links() == null ? Links.NONE : old.links()).mergedInto(survivor.uhid());
            ledger.change(tx, retired, old.with(links), reason, new Mark(merge.id(), Mark.RETIRE));
        }
        List.of(merge.survivor(), merge.retired()).forEach(uhid -> {
            ledger.tell(tx, RegistrationEvent.MERGED, new RegistrationEvent.Merged(uhid, merge.id(), merge.survivor(), merge.retired()));
            tx.audit(ACTION, uhid, "merge=" + merge.id());
        });
        return merge;
    }

    /** Makes the two records what they would be without the merge. */
    void undo(Tx tx, String id, String reason) {
        MergeTable table = new MergeTable(tx.connection());
        MergeTable.Row found = table.get(id);
        Merge merge = found.merge();
        new LockTable(tx.connection()).hold(List.of("uhid:" + merge.survivor(), "uhid:" + merge.retired()));
        table.standing(merge.survivor()).ifPresent(later -> {
            throw Problem.conflict("patient.merge.later", Map.of("merge", later.merge().id()));
        });
        if (!table.undo(id, tx.now(), tx.by().user(), reason)) {
            throw Problem.conflict("patient.merge.undone");
        }
        PairTable.of(tx).others(merge.survivor(), merge.retired(), tx.by().user(), tx.now());
        Mark mark = new Mark(id, Mark.UNDO);
        again(tx, register.row(tx, merge.survivor()), reason, mark);
        ledger.change(tx, register.row(tx, merge.retired()), register.patient(found.facts()), reason, mark);
        List.of(merge.survivor(), merge.retired()).forEach(uhid -> {
            ledger.tell(tx, RegistrationEvent.UNMERGED, new RegistrationEvent.Unmerged(uhid, id, merge.survivor(), merge.retired()));
            tx.audit(ACTION, uhid, "undone merge=" + id);
        });
    }

    /** A correction of the one was the other's. */
    void move(Tx tx, ChangeRow correction, String to, String reason) {
        new LockTable(tx.connection()).hold(List.of("uhid:" + correction.uhid(), "uhid:" + to));
        PatientRow from = ledger.open(tx, correction.uhid());
        PatientRow other = ledger.open(tx, to);
        Map<String, Object> before = facts(correction.factsBefore());
        Map<String, Object> after = facts(after(changes(tx, from.uhid()), correction, from));
        correction.moveTo(to);
        tx.em().flush();
        again(tx, from, reason, new Mark(null, Mark.UNDO));
        ledger.change(tx, other, patient(Joining.change(facts(other.facts()), before, after)), reason);
        Joining.list(Joining.part(after, "links"), "babies").stream().filter(baby -> !Joining.list(Joining.part(before, "links"), "babies").contains(baby))
                .forEach(baby -> mother(tx, (String) baby, to, reason));
    }

    private void mother(Tx tx, String baby, String to, String reason) {
        PatientRow row = register.row(tx, baby);
        Map<String, Object> child = new HashMap<>(facts(row.facts()));
        Map<String, Object> birth = new HashMap<>(Joining.part(child, "birth"));
        birth.put("mother", to);
        child.put("birth", birth);
        ledger.change(tx, row, patient(child), reason);
    }

    private void again(Tx tx, PatientRow row, String reason, Mark mark) {
        List<ChangeRow> changes = changes(tx, row.uhid());
        Map<String, MergeTable.Row> standing = new HashMap<>();
        new MergeTable(tx.connection()).into(row.uhid()).stream().filter(merge -> merge.merge().state() == State.STANDING)
                .forEach(merge -> standing.put(merge.merge().id(), merge));
        Map<String, Object> facts = null;
        for (ChangeRow change : changes) {
            Map<String, Object> before = facts(change.factsBefore());
            if (facts == null && change.mark().joins()) {
                facts = before;
            }
            MergeTable.Row merge = change.mark().joins() ? standing.get(change.mark().merge()) : null;
            if (merge != null) {
                facts = Joining.join(merge.merge().kind(), facts, facts(merge.facts()), merge.merge().take());
            } else if (facts != null && change.mark().correction() && change.movedTo() == null) {
                facts = Joining.change(facts, before, facts(after(changes, change, row)));
            }
        }
        if (facts != null) {
            ledger.change(tx, row, patient(facts), reason, mark);
        }
    }

    /** A row holds what was before, so that what came after stands in the next. */
    private static String after(List<ChangeRow> changes, ChangeRow change, PatientRow row) {
        int next = changes.indexOf(change) + 1;
        return next < changes.size() ? changes.get(next).factsBefore() : row.facts();
    }

    private static List<ChangeRow> changes(Tx tx, String uhid) {
        return tx.em().createQuery(CHANGES, ChangeRow.class).setParameter("uhid", uhid).getResultList();
    }

    private Map<String, Object> facts(String json) {
        return register.map(json);
    }

    private Patient patient(Map<String, Object> facts) {
        return register.patient(register.json(facts));
    }
}
