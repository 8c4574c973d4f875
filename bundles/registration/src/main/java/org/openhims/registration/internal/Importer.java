// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Workers;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.Patient;
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImport.State;
import org.openhims.registration.internal.store.ImportTable;
import org.openhims.registration.internal.store.LockTable;
import org.openhims.registration.internal.store.NoteTable;
import org.openhims.registration.internal.store.NoteTable.Kind;
import org.openhims.registration.internal.store.SeenTable;
import org.openhims.registration.internal.store.StagedTable;
import org.openhims.registration.internal.store.StagedTable.Staged;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on the files of patients that have come, some rows a transaction, on one node at a time. How far it is stands in the same
 * transaction as the patients, so what is killed or stopped goes on where it was, on whichever node.
 */
@Component(immediate = true, service = Importer.class)
public final class Importer {

    /** Few, so that nobody at a counter waits long for what such a transaction holds. */
    static final int AT_ONCE = 25;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofDays(7);
    private static final Duration BROKEN = Duration.ofHours(1);
    private static final Caller NODE = Caller.system("registration");
    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    /** Some rows while they are worked on. */
    private static final class Batch {
        private final List<NoteTable.Note> notes = new ArrayList<>();
        private final List<Object[]> came = new ArrayList<>();
        private int known;
        private int registered;
        private int certain;
        private int likely;
        private Twice twice;
    }

    private final Register register;
    private final Duplicates duplicates;
    private final Store store;
    private final Uhids uhids;
    private final Ledger ledger;
    private final Clock clock;
    private volatile boolean closed;

    @Activate
    public Importer(@Reference Register register, @Reference Duplicates duplicates, @Reference Store store, @Reference Uhids uhids,
            @Reference Clock clock, @Reference Workers workers) {
        this(register, duplicates, store, uhids, clock);
        workers.every("registration-import", PAUSE, this::work);
    }

    /** Without a thread of its own. */
    Importer(Register register, Duplicates duplicates, Store store, Uhids uhids, Clock clock) {
        this.register = register;
        this.duplicates = duplicates;
        this.store = store;
        this.uhids = uhids;
        this.clock = clock;
        this.ledger = new Ledger(register, clock);
    }

    @Deactivate
    public void close() {
        closed = true;
    }

    /** Until nothing is left to do. */
    void work() {
        List<String> numbers = new ArrayList<>();
        while (!closed && store.lease("registration.import") && step(numbers)) {
            LOG.debug("{} rows more", AT_ONCE);
        }
        register.tx(NODE, tx -> ImportTable.of(tx).left(clock.instant().minus(IDLE), clock.instant().minus(BROKEN))).forEach(this::expire);
    }

    /**
     * The next rows; false when there is nothing to do.
     *
     * @param numbers UHIDs that are not used yet; made outside the transaction
     */
    boolean step(List<String> numbers) {
        String run = register.tx(NODE, tx -> ImportTable.of(tx).running()).orElse(null);
        if (run == null) {
            return false;
        }
        while (numbers.size() < AT_ONCE) {
            numbers.add(uhids.next());
        }
        int used = register.tx(NODE, tx -> step(tx, run, numbers));
        numbers.subList(0, used).clear();
        return true;
    }

    /** Another node whose lease has ended in the meantime waits here, and then finds other rows. */
    private int step(Tx tx, String id, List<String> numbers) {
        new LockTable(tx.connection()).hold(List.of("import:" + id));
        ImportTable.Run run = ImportTable.of(tx).get(id).filter(one -> one.told().state() == State.RUNNING).orElse(null);
        if (run == null) {
            return 0;
        }
        List<Staged> rows = StagedTable.of(tx).behind(id, run.position(), AT_ONCE);
        if (rows.isEmpty()) {
            if (!SeenTable.of(tx).forgetSome(id)) {
                end(tx, run.told());
            }
            return 0;
        }
        Batch batch = new Batch();
        List<Patient> people = rows.stream().map(row -> register.patient(row.facts())).toList();
        if (run.told().dryRun()) {
            batch.twice = new Twice(register, duplicates, tx, id, people);
        } else {
            new LockTable(tx.connection()).hold(people.stream().flatMap(person -> Registrar.locks(person).stream()).toList());
        }
        Set<String> known = StagedTable.of(tx).known(run.told().source(), rows.stream().map(Staged::key).toList());
        for (int i = 0; i < rows.size(); i++) {
            if (known.contains(rows.get(i).key())) {
                batch.known++;
            } else {
                row(tx, run.told(), rows.get(i), people.get(i), numbers.get(batch.registered), batch);
            }
        }
        store(tx, run.told(), rows.get(rows.size() - 1).row(), rows.size(), batch);
        return run.told().dryRun() ? 0 : batch.registered;
    }

    private void row(Tx tx, PatientImport run, Staged row, Patient person, String uhid, Batch batch) {
        List<LikelyDuplicate> likely = duplicates.of(tx, person);
        LikelyDuplicate certain = likely.stream().filter(LikelyDuplicate::certain).findFirst().orElse(null);
        if (certain != null) {
            batch.certain++;
            note(tx, row, Kind.CERTAIN, certain, batch);
            return;
        }
        if (run.dryRun() && stoodBefore(row, person, batch)) {
            return;
        }
        batch.registered++;
        if (!likely.isEmpty()) {
            batch.likely++;
            note(tx, row, Kind.LIKELY, likely.get(0), batch);
        }
        if (!run.dryRun()) {
            duplicates.note(tx, uhid, likely);
            ledger.enter(tx, person.registered(uhid, tx.now()), Source.IMPORT, "import=" + run.id() + " row=" + row.row());
            batch.came.add(new Object[] {run.source(), row.key(), uhid, run.id()});
        }
    }

    private boolean stoodBefore(Staged row, Patient person, Batch batch) {
        Optional<Long> before = batch.twice.before(row.row(), person);
        before.ifPresent(first -> {
            batch.certain++;
            batch.notes.add(new NoteTable.Note(row.row(), 0, Kind.SAME, "NUMBER", "import.same", register.json(List.of(String.valueOf(first)))));
        });
        return before.isPresent();
    }

    private void note(Tx tx, Staged row, Kind kind, LikelyDuplicate known, Batch batch) {
        tx.audit("patient.read", known.uhid(), "import");
        batch.notes.add(new NoteTable.Note(row.row(), 0, kind, "NUMBER", "import." + kind.name().toLowerCase(Locale.ROOT),
                register.json(List.of(known.uhid()))));
    }

    private static void store(Tx tx, PatientImport run, long position, int rows, Batch batch) {
        NoteTable.of(tx).add(run.id(), batch.notes);
        if (run.dryRun()) {
            batch.twice.store();
        } else {
            StagedTable.of(tx).came(batch.came);
            StagedTable.of(tx).forget(run.id(), position);
        }
        ImportTable.of(tx).at(run.id(), position, new ImportTable.Counts(rows, batch.registered, batch.known, batch.certain, batch.likely), tx.now());
    }

    private static void end(Tx tx, PatientImport run) {
        ImportTable.of(tx).state(run.id(), run.dryRun() ? State.CHECKED : State.DONE, tx.now(), tx.now());
        tx.audit(ImportDesk.PERMISSION, null, "import=" + run.id() + (run.dryRun() ? " checked" : " done") + " registered=" + run.registered());
        LOG.info("import {}: {} rows, {} registered, {} known, {} duplicates, {} wrong", run.dryRun() ? "looked at" : "done", run.rows(),
                run.registered(), run.known(), run.duplicates(), run.wrong());
    }

    private void expire(String run) {
        Arrivals.emptied(register, NODE, run);
        register.tx(NODE, tx -> {
            ImportTable.of(tx).state(run, State.EXPIRED, tx.now(), tx.now());
            return null;
        });
    }
}
