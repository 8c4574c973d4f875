// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Identity;
import org.openhims.registration.Merge;
import org.openhims.registration.Merge.Kind;
import org.openhims.registration.Merge.State;
import org.openhims.registration.Merge.Written;
import org.openhims.registration.MergePart;
import org.openhims.registration.MergePreview;
import org.openhims.registration.MergePreview.Objection;
import org.openhims.registration.MergePreview.Part;
import org.openhims.registration.Merges;
import org.openhims.registration.NewMerge;
import org.openhims.registration.Patient;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.internal.store.LockTable;
import org.openhims.registration.internal.store.MergeTable;
import org.openhims.registration.internal.store.PatientRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Merges records, takes merges back, and keeps account of what was written in between. */
@Component
public final class MergeDesk implements Merges {

    private static final String PERMISSION = "patient.merge";
    private static final String READ = "patient.read";
    private static final int SHOWN = 10;

    private final Register register;
    private final MergeParts parts;
    private final MergeBook book;
    private final Ledger ledger;
    private final Texts texts;
    private final Clock clock;
    /** Records of which the modules are being asked. Another node does not know of them: there the merge that comes later is refused in the end. */
    private final Set<String> fenced = ConcurrentHashMap.newKeySet();

    @Activate
    public MergeDesk(@Reference Register register, @Reference MergeParts parts, @Reference Texts texts, @Reference Clock clock) {
        this.register = register;
        this.parts = parts;
        this.book = new MergeBook(register, clock);
        this.ledger = new Ledger(register, clock);
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public MergePreview preview(Caller by, String survivor, String retired) {
        by.require(PERMISSION);
        List<Patient> both = register.tx(by, tx -> {
            tx.audit(READ, survivor, "merge");
            tx.audit(READ, retired, "merge");
            return List.of(register.patient(tx, survivor), register.patient(tx, retired));
        });
        List<Objection> objections = new ArrayList<>(MergeRules.objections(both.get(0), both.get(1)).stream()
                .map(code -> new Objection(code, texts.text(by.locale(), "problem." + code))).toList());
        parts.objections(by, survivor, retired).forEach(text -> objections.add(new Objection("patient.merge.objection", text)));
        List<Part> facts = parts.running().stream().map(part -> part(by, part, retired)).filter(part -> part.count() > 0).toList();
        return new MergePreview(both.get(0), both.get(1), differences(both), objections, facts, parts.away());
    }

    private Part part(Caller by, MergePart part, String retired) {
        List<MergePart.Fact> all = part.written(by, retired, Instant.EPOCH, clock.instant().plusMillis(1));
        List<MergePart.Fact> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - SHOWN), all.size()));
        Collections.reverse(newest);
        return new Part(part.module(), all.size(), newest);
    }

    private List<String> differences(List<Patient> both) {
        Map<String, Object> one = register.map(register.facts(both.get(0)));
        Map<String, Object> other = register.map(register.facts(both.get(1)));
        return Joining.CHOICES.stream().filter(field -> one.get(field) != null && other.get(field) != null)
                .filter(field -> !Objects.equals(one.get(field), other.get(field))).sorted().toList();
    }

    @Override
    public Merge merge(Caller by, NewMerge records) {
        by.require(PERMISSION);
        String why = Fields.reason(records.reason());
        if (!Joining.CHOICES.containsAll(records.take())) {
            throw Problem.invalid("take", "merge.take");
        }
        List<String> both = Stream.of(records.survivor(), records.retired()).distinct().toList();
        List<String> mine = both.stream().filter(fenced::add).toList();
        try {
            if (mine.size() < both.size()) {
                throw Problem.conflict("patient.merge.busy");
            }
            return unopposed(by, records, why);
        } finally {
            mine.forEach(fenced::remove);
        }
    }

    private Merge unopposed(Caller by, NewMerge records, String why) {
        List<String> objections = parts.objections(by, records.survivor(), records.retired());
        if (!objections.isEmpty()) {
            throw Problem.conflict("patient.merge.objection", Map.of("objections", objections));
        }
        parts.remember();
        try {
            return register.tx(by, tx -> merge(tx, records, why));
        } catch (ConstraintViolation e) {
            // Somebody else has just merged it, on another node.
            throw Problem.conflict("patient.merged");
        }
    }

    private Merge merge(Tx tx, NewMerge records, String why) {
        new LockTable(tx.connection()).hold(List.of("uhid:" + records.survivor(), "uhid:" + records.retired()));
        PatientRow survivor = register.row(tx, records.survivor());
        PatientRow retired = register.row(tx, records.retired());
        Patient stays = register.patient(survivor.facts());
        Patient goes = register.patient(retired.facts());
        MergeRules.objections(stays, goes).stream().findFirst().ifPresent(code -> {
            throw Problem.conflict(code);
        });
        boolean link = goes.identity() == Identity.UNKNOWN && stays.identity() != Identity.UNKNOWN;
        return book.join(tx, link ? Kind.LINKED : Kind.MERGED, survivor, retired, records.take(), why);
    }

    @Override
    public Merge undo(Caller by, String id, String reason) {
        by.require(PERMISSION);
        String why = Fields.reason(reason);
        Merge undone = register.tx(by, tx -> {
            book.undo(tx, id, why);
            return new MergeTable(tx.connection()).get(id).merge();
        });
        return whole(by, undone);
    }

    @Override
    public Merge assign(Caller by, String id, String module, String kind, String fact, String uhid) {
        by.require(PERMISSION);
        Merge merge = whole(by, row(by, id));
        Written open = merge.written().stream().filter(one -> one.module().equals(module) && one.kind().equals(kind) && one.id().equals(fact))
                .findFirst().orElseThrow(() -> merge.away().contains(module) ? Problem.unavailable("patient.merge.away")
                        : Problem.unknown("patient.merge.fact"));
        boolean moves = uhid.equals(merge.retired());
        if (!moves && !uhid.equals(merge.survivor())) {
            throw Problem.invalid("uhid", "merge.uhid");
        }
        if (open.uhid() != null) {
            throw Problem.conflict(fixed(by, merge, open) ? "patient.merge.fixed" : "patient.merge.decided");
        }
        if (moves) {
            part(module).assign(by.withClaim(null), kind, fact, merge.survivor(), uhid);
        }
        register.tx(by, tx -> decided(tx, merge, new Written(module, kind, fact, open.at(), open.title(), uhid)));
        return whole(by, row(by, id));
    }

    private boolean fixed(Caller by, Merge merge, Written fact) {
        return register.tx(by, tx -> new MergeTable(tx.connection()).decided(merge.id())).stream().noneMatch(one -> same(one, fact));
    }

    private MergePart part(String module) {
        return parts.running(module).orElseThrow(() -> Problem.unavailable("patient.merge.away"));
    }

    private Object decided(Tx tx, Merge merge, Written fact) {
        MergeTable table = new MergeTable(tx.connection());
        table.decide(merge.id(), fact, tx.now(), tx.by().user());
        table.reopen(fact.uhid());
        ledger.tell(tx, RegistrationEvent.ASSIGNED,
                new RegistrationEvent.Assigned(fact.uhid(), merge.id(), fact.module(), fact.kind(), fact.id()));
        tx.audit(PERMISSION, fact.uhid(), "assigned merge=" + merge.id() + ' ' + fact.module() + '=' + fact.id());
        return fact;
    }

    @Override
    public Merge get(Caller by, String id) {
        by.require(READ);
        return whole(by, row(by, id));
    }

    @Override
    public List<Merge> of(Caller by, String uhid) {
        by.require(READ);
        return register.tx(by, tx -> {
            tx.audit(READ, uhid, "merges");
            return new MergeTable(tx.connection()).of(uhid).stream().map(MergeTable.Row::merge).toList();
        });
    }

    @Override
    public Page<Merge> waiting(Caller by, String cursor, int limit) {
        by.require(PERMISSION);
        if (limit < 1 || limit > 100) {
            throw Problem.invalid("limit", "limit", 1, 100);
        }
        List<Merge> rows = register.tx(by, tx -> new MergeTable(tx.connection()).separating(cursor, limit + 1).stream()
                .map(MergeTable.Row::merge).toList());
        Page<Merge> page = Page.of(rows, limit, Merge::id);
        return new Page<>(page.items().stream().map(merge -> whole(by, merge)).filter(merge -> merge.state() == State.SEPARATING).toList(),
                page.next());
    }

    private Merge row(Caller by, String id) {
        return register.tx(by.withClaim(null), tx -> {
            Merge merge = new MergeTable(tx.connection()).get(id).merge();
            tx.audit(READ, merge.survivor(), "merge=" + id);
            return merge;
        });
    }

    /** With what was written in between. It is complete once nothing waits and no module is away. */
    private Merge whole(Caller by, Merge merge) {
        if (merge.state() == State.STANDING) {
            return merge;
        }
        List<Written> decided = register.tx(by.withClaim(null), tx -> new MergeTable(tx.connection()).decided(merge.id()));
        List<Written> written = new ArrayList<>(decided);
        Stream<Written> told = parts.running().stream().flatMap(part -> written(by, part, merge));
        told.filter(fact -> decided.stream().noneMatch(one -> same(one, fact))).forEach(written::add);
        List<String> away = parts.away();
        boolean ends = (merge.state() == State.UNDONE || away.isEmpty()) && written.stream().allMatch(fact -> fact.uhid() != null);
        if (ends && merge.state() == State.SEPARATING) {
            register.tx(by.withClaim(null), tx -> {
                new MergeTable(tx.connection()).end(merge.id());
                return null;
            });
        }
        return new Merge(merge.id(), merge.kind(), merge.survivor(), merge.retired(), merge.take(), ends ? State.UNDONE : State.SEPARATING,
                merge.merged(), merge.undone(), written, away);
    }

    private static boolean same(Written one, Written other) {
        return one.module().equals(other.module()) && one.kind().equals(other.kind()) && one.id().equals(other.id());
    }

    /** What was written under the retired number is the retired record's without a question. */
    private static Stream<Written> written(Caller by, MergePart part, Merge merge) {
        return Stream.concat(
                between(by, part, merge, merge.survivor()).map(fact -> written(part, fact, fact.movable() ? null : merge.survivor())),
                between(by, part, merge, merge.retired()).map(fact -> written(part, fact, merge.retired())));
    }

    private static Stream<MergePart.Fact> between(Caller by, MergePart part, Merge merge, String uhid) {
        return part.written(by.withClaim(null), uhid, merge.merged().at(), merge.undone().at()).stream();
    }

    private static Written written(MergePart part, MergePart.Fact fact, String uhid) {
        return new Written(part.module(), fact.kind(), fact.id(), fact.at(), fact.title(), uhid);
    }
}
