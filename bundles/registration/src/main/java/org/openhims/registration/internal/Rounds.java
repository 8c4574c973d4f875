// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Duration;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Workers;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.FactsTable;
import org.openhims.registration.internal.store.RoundTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the whole register, a few patients a transaction, on one node at a time: to make the keys anew after an update that
 * makes other keys, and to look for patients who are registered twice. What is stopped goes on where it was.
 */
@Component(immediate = true, service = Rounds.class)
public final class Rounds {

    static final String KEYS = "keys";
    static final String PAIRS = "pairs";
    private static final int AT_ONCE = 25;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Caller NODE = Caller.system("registration");
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Register register;
    private final Duplicates duplicates;
    private final Store store;
    private volatile boolean closed;

    @Activate
    public Rounds(@Reference Register register, @Reference Duplicates duplicates, @Reference Store store, @Reference Workers workers) {
        this(register, duplicates, store);
        workers.every("registration-rounds", PAUSE, this::work);
    }

    /** Without a thread of its own. */
    Rounds(Register register, Duplicates duplicates, Store store) {
        this.register = register;
        this.duplicates = duplicates;
        this.store = store;
    }

    @Deactivate
    public void close() {
        closed = true;
    }

    /** Until nothing is left to do. */
    void work() {
        for (String name : List.of(KEYS, PAIRS)) {
            while (!closed && register.tx(NODE, tx -> isDue(tx, name)) && store.lease("registration." + name) && register.tx(NODE, tx -> step(tx, name))) {
                LOG.debug("{}: {} patients more", name, AT_ONCE);
            }
        }
    }

    private static boolean isDue(Tx tx, String name) {
        return RoundTable.of(tx).get(name).map(round -> round.running() || isOld(round)).orElse(name.equals(KEYS));
    }

    /** Of keys that are made otherwise now. */
    private static boolean isOld(RoundTable.Round round) {
        return round.name().equals(KEYS) && round.edition() < Tokens.VERSION;
    }

    /** The next patients; false when there is nothing to do. */
    private boolean step(Tx tx, String name) {
        RoundTable table = RoundTable.of(tx);
        if (name.equals(KEYS) && table.get(KEYS).map(Rounds::isOld).orElse(true)) {
            table.start(KEYS, Tokens.VERSION, NODE.user(), tx.now());
        }
        RoundTable.Round round = table.get(name).filter(RoundTable.Round::running).orElse(null);
        if (round == null) {
            return false;
        }
        List<Patient> patients = new FactsTable(tx.connection()).behind(round.position(), AT_ONCE).stream().map(register::patient).toList();
        if (patients.isEmpty()) {
            table.end(name, tx.now());
            LOG.info("{}: {} patients done, {} found", name, round.done(), round.found());
            return false;
        }
        int found = patients.stream().mapToInt(patient -> name.equals(KEYS) ? keys(tx, patient) : duplicates.note(tx, patient)).sum();
        table.at(name, patients.get(patients.size() - 1).uhid(), patients.size(), found);
        return true;
    }

    private static int keys(Tx tx, Patient patient) {
        Ledger.keys(tx, patient);
        return 0;
    }
}
