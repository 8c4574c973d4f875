// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.List;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispense.DispensedLine;
import org.openhims.pharmacy.DispenseStatus;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Unopened packs that a patient brings back, and what is to be paid back for them. */
@Component(service = TakingBack.class)
public final class TakingBack {

    private final Ledger ledger;
    private final Tell tell;
    private final Json json;

    @Activate
    public TakingBack(@Reference Ledger ledger, @Reference Tell tell, @Reference Json json) {
        this.ledger = ledger;
        this.tell = tell;
        this.json = json;
    }

    Dispense of(Tx tx, String dispense, int number, int quantity, String reason, boolean restock) {
        DispenseTable table = new DispenseTable(tx, json);
        Dispense given = table.lock(dispense);
        if (given.status() != DispenseStatus.DONE) {
            throw Problem.conflict("pharmacy.dispense." + given.status());
        }
        DispensedLine line = given.lines().stream().filter(one -> one.line() == number).findFirst()
                .orElseThrow(() -> Problem.invalid("line", "pharmacy.line.unknown"));
        table.takeBack(dispense, number, quantity);
        Lot lot = Lot.get(PharmacyUnit.sql(tx), line.batch());
        if (restock) {
            ledger.arrive(tx, given.store(), lot, quantity, new Ledger.Why(Movement.Kind.TAKEN_BACK, reason, dispense, dispense, null, null));
        }
        tell.tell(tx, "pharmacy.dispense", given.uhid(), "back dispense=" + dispense + " line=" + number, new PharmacyEvent.Returned(dispense,
                given.store(), given.free(), List.of(back(line, lot.product().drug(), quantity, given.free()))));
        return table.get(dispense);
    }

    /** All parts that are brought back together cost what the line cost. */
    private static PharmacyEvent.Line back(DispensedLine line, String drug, int quantity, boolean free) {
        long amount = Price.part(line.amount().paise(), line.quantity(), line.returned() + quantity) - Price.part(line.amount().paise(), line.quantity(), line.returned());
        long tax = Price.part(line.tax().paise(), line.quantity(), line.returned() + quantity) - Price.part(line.tax().paise(), line.quantity(), line.returned());
        return Handing.event(line, drug, quantity, amount, tax, free);
    }
}
