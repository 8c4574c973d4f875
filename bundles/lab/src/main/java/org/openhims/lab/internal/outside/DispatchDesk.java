// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.outside;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.lab.internal.Fields;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Limits;
import org.openhims.lab.internal.Reasons;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.internal.custody.CustodyGate;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.outside.Dispatch;
import org.openhims.lab.outside.Dispatches;
import org.openhims.lab.outside.NewDispatch;
import org.openhims.lab.outside.OutsideEvent;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.lab.outside.OutsideTest;
import org.openhims.lab.outside.WaitingSpecimen;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends specimens to other laboratories, and notes what comes back. */
@Component(service = Dispatches.class)
public final class DispatchDesk implements Dispatches {

    private static final String SEND = "lab.outside.send";
    private static final List<String> CANCEL = List.of("not-sent", "lost", "insufficient", "outside-refused", "done-here", "other");
    private static final int MOST = 200;

    private final LabUnit unit;
    private final Store store;
    private final Manifest manifest;
    private final Tell tell;
    private final Clock clock;

    @Activate
    public DispatchDesk(@Reference LabUnit unit, @Reference Store store, @Reference Manifest manifest, @Reference Tell tell, @Reference Clock clock) {
        this.unit = unit;
        this.store = store;
        this.manifest = manifest;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public List<WaitingSpecimen> waiting(Caller by, String laboratory) {
        by.require(OutsideDesk.READ);
        return unit.tx(by, tx -> {
            tx.audit(OutsideDesk.READ, null, "waiting");
            List<OutsideTest> tests = new OutsideTable(tx).tests();
            return tests.isEmpty() ? List.of() : new DispatchTable(tx).waiting(tests).stream()
                    .filter(one -> laboratory == null || laboratory.equals(one.laboratory())).toList();
        });
    }

    @Override
    public Dispatch dispatch(Caller by, NewDispatch what) {
        by.require(SEND);
        int many = what.accessions().size();
        new Fields().text("courier", what.courier(), 1, 120).most("note", what.note(), 200).between("accessions", many, 1, MOST)
                .that(Set.copyOf(what.accessions()).size() == many, "accessions", "lab.repeated").done();
        long number = store.nextNumber("lab.dispatch");
        return unit.tx(by, tx -> {
            OutsideTable outside = new OutsideTable(tx);
            OutsideLaboratory to = outside.laboratory(what.laboratory()).orElseThrow(() -> Problem.unknown("lab.outside.unknown"));
            List<OutsideTest> tests = outside.tests().stream().filter(test -> test.laboratory().equals(to.code())).toList();
            String id = Ids.next(clock);
            List<Dispatch.Item> items = what.accessions().stream().sorted().flatMap(accession -> items(tx, id, to, tests, accession).stream()).toList();
            new DispatchTable(tx).insert(new Dispatch(id, number, to.code(), to.name(), what.courier().strip(), Fields.stripped(what.note()), tx.now(),
                    by.user(), items), to.address());
            return new DispatchTable(tx).get(id);
        });
    }

    private List<Dispatch.Item> items(Tx tx, String dispatch, OutsideLaboratory to, List<OutsideTest> tests, String accession) {
        SpecimenRow specimen = LabUnit.lockKnown(tx, accession);
        specimen.requireTakingResults();
        CustodyGate.maySend(tx, specimen);
        Set<String> away = new DispatchTable(tx).away(accession);
        List<Dispatch.Item> items = new ArrayList<>();
        tests.stream().filter(test -> specimen.tests().contains(test.test()) && !away.contains(test.test()))
                .forEach(test -> items.add(new Dispatch.Item(Ids.next(clock), dispatch, accession, test.test(), Dispatch.Status.SENT,
                        tx.now().plus(Duration.ofHours(test.hours())), null, null, null, null)));
        if (items.isEmpty()) {
            throw Problem.conflict("lab.outside.nothing", Map.of("accession", accession));
        }
        tell.live(tx, specimen.patient().uhid(), OutsideEvent.SENT,
                new OutsideEvent.Sent(dispatch, accession, items.stream().map(Dispatch.Item::test).toList(), to.code()));
        tx.audit(SEND, specimen.patient().uhid(), "accession=" + accession + " dispatch=" + dispatch);
        return items;
    }

    @Override
    public Page<Dispatch> past(Caller by, String cursor, int limit) {
        by.require(OutsideDesk.READ);
        int most = Limits.within(limit, 50);
        return unit.tx(by, tx -> {
            tx.audit(OutsideDesk.READ, null, "dispatches");
            return Page.of(new DispatchTable(tx).past(cursor, most + 1), most, Dispatch::id);
        });
    }

    @Override
    public Dispatch get(Caller by, String id) {
        by.require(OutsideDesk.READ);
        return unit.tx(by, tx -> {
            tx.audit(OutsideDesk.READ, null, "dispatch=" + id);
            return new DispatchTable(tx).get(id);
        });
    }

    @Override
    public Sheet manifest(Caller by, String id) {
        Dispatch dispatch = get(by, id);
        return unit.tx(by, tx -> {
            List<SpecimenRow> specimens = dispatch.items().stream().map(Dispatch.Item::accession).distinct()
                    .map(accession -> tx.em().find(SpecimenRow.class, accession)).toList();
            specimens.forEach(specimen -> tx.audit(OutsideDesk.READ, specimen.patient().uhid(), "manifest accession=" + specimen.accession()));
            return manifest.of(by.locale(), dispatch, specimens);
        });
    }

    @Override
    public Dispatch.Item returned(Caller by, String item, String reference) {
        by.require(SEND);
        new Fields().most("reference", reference, 60).done();
        return ended(by, item, (tx, before) -> new DispatchTable(tx).returned(item, Fields.stripped(reference), tx.now())
                ? new OutsideEvent.Returned(before.dispatch(), before.accession(), before.test()) : null);
    }

    @Override
    public Dispatch.Item cancel(Caller by, String item, String reason, String note) {
        by.require(SEND);
        Reasons.check(CANCEL, reason, note);
        return ended(by, item, (tx, before) -> new DispatchTable(tx).cancelled(item, reason, Fields.stripped(note), tx.now())
                ? new OutsideEvent.Cancelled(before.dispatch(), before.accession(), before.test(), reason) : null);
    }

    /** @param work null when it had ended before */
    private Dispatch.Item ended(Caller by, String item, java.util.function.BiFunction<Tx, Dispatch.Item, OutsideEvent> work) {
        return unit.tx(by, tx -> {
            Dispatch.Item before = new DispatchTable(tx).item(item);
            String uhid = LabUnit.lockKnown(tx, before.accession()).patient().uhid();
            OutsideEvent event = work.apply(tx, before);
            Dispatch.Item after = new DispatchTable(tx).item(item);
            if (event == null) {
                throw Problem.conflict("lab.outside." + after.status());
            }
            tell.live(tx, uhid, event.type(), event);
            tx.audit(SEND, uhid, "accession=" + after.accession() + " test=" + after.test() + ' ' + after.status());
            return after;
        });
    }

    @Override
    public List<String> cancelReasons() {
        return CANCEL;
    }

    @Override
    public List<Dispatch.Item> overdue(Caller by) {
        by.require(OutsideDesk.READ);
        return unit.tx(by, tx -> {
            tx.audit(OutsideDesk.READ, null, "overdue");
            return new DispatchTable(tx).overdue(tx.now());
        });
    }
}
