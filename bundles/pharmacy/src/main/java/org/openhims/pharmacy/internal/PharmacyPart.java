// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.time.Instant;
import java.util.List;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Json;
import org.openhims.registration.MergePart;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pharmacy's part in merges: orders, each with what was dispensed against it. */
@Component
public final class PharmacyPart implements MergePart {

    private final PharmacyUnit unit;
    private final Register register;
    private final Tell tell;
    private final Texts texts;
    private final Json json;

    @Activate
    public PharmacyPart(@Reference PharmacyUnit unit, @Reference Register register, @Reference Tell tell, @Reference Texts texts,
            @Reference Json json) {
        this.unit = unit;
        this.register = register;
        this.tell = tell;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public String module() {
        return "pharmacy";
    }

    @Override
    public List<Fact> written(Caller by, String uhid, Instant from, Instant until) {
        return unit.tx(by, tx -> {
            tx.audit("pharmacy.prescription.read", uhid, "merge");
            return new OrderTable(tx, json).written(uhid, from, until).stream().map(order -> new Fact("order", order.id(), order.writtenAt(),
                    texts.text(by.locale(), "pharmacy.record.order", order.prescriber() == null ? "–" : order.prescriber()), true)).toList();
        });
    }

    @Override
    public void assign(Caller by, String kind, String id, String from, String to) {
        Patient patient = register.patient(by, to);
        unit.tx(by, tx -> {
            Sql sql = PharmacyUnit.sql(tx);
            if (sql.update("update pharmacy_order set uhid = ?, name = ? where id = ? and uhid = ?", to, patient.name(), id, from) == 1) {
                sql.update("update pharmacy_dispense set uhid = ?, name = ? where order_id = ?", to, patient.name(), id);
                List.of(from, to).forEach(uhid -> tell.tell(tx, "pharmacy.dispense", uhid, "order=" + id + " from=" + from + " to=" + to,
                        new PharmacyEvent.Reassigned(id, from, to)));
            }
            return null;
        });
    }
}
