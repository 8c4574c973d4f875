// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Prescription;
import org.openhims.opd.Prescriptions;
import org.openhims.opd.RxLine;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.pharmacy.RxOrderStatus;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.EventHandler;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes over what the OPD prescribes, so that it is dispensed also while the OPD is away. It is there while the OPD is; what was
 * prescribed while the pharmacy was away comes from the journal afterwards.
 */
@Component(service = EventHandler.class, property = "hims.may.wait:Boolean=true")
public final class PrescriptionFollower implements EventHandler {

    private static final Caller SELF = Caller.system("pharmacy");

    private final PharmacyUnit unit;
    private final Prescriptions prescriptions;
    private final Tell tell;
    private final Json json;

    @Activate
    public PrescriptionFollower(@Reference PharmacyUnit unit, @Reference Prescriptions prescriptions, @Reference Tell tell, @Reference Json json) {
        this.unit = unit;
        this.prescriptions = prescriptions;
        this.tell = tell;
        this.json = json;
    }

    @Override
    public String name() {
        return "pharmacy.prescriptions";
    }

    @Override
    public Set<String> types() {
        return Set.of(OpdEvent.PRESCRIBED, OpdEvent.PRESCRIPTION_CANCELLED);
    }

    /** The part of both events that tells which. */
    private record Told(String prescription) {
    }

    @Override
    public void handle(Delivery delivery) {
        Prescription prescription = prescriptions.get(SELF, json.read(delivery.event().json(), Told.class).prescription());
        unit.tx(SELF, tx -> {
            OrderTable orders = new OrderTable(tx, json);
            RxOrder order = orders.ofPrescription(prescription.id()).orElseGet(() -> take(tx, orders, prescription));
            boolean open = order.status() == RxOrderStatus.OPEN || order.status() == RxOrderStatus.PART;
            if (prescription.cancelled() != null && open) {
                orders.close(order.id(), prescription.cancelled().reason());
                tell.tell(tx, "pharmacy.dispense", order.uhid(), "order=" + order.id(), new PharmacyEvent.Closed(order.id()));
            }
            tx.advance(delivery);
            return null;
        });
    }

    private RxOrder take(Tx tx, OrderTable orders, Prescription from) {
        List<RxOrderLine> lines = IntStream.range(0, from.lines().size()).mapToObj(i -> new RxOrderLine(i + 1, from.lines().get(i), null, null, null,
                units(from.lines().get(i)), 0, List.of())).toList();
        RxOrder order = new RxOrder(tell.key(), "opd", from.id(), from.code(), from.uhid(), from.name(), from.signature(), from.prescribedAt(),
                RxOrderStatus.OPEN, null, lines);
        orders.insert(order, from.prescribedBy());
        tell.tell(tx, "pharmacy.dispense", order.uhid(), "order=" + order.id(), new PharmacyEvent.Written(order.id()));
        return order;
    }

    /** What is counted by its dose's weight or strength comes in ampoules, of which each dose opens one. */
    private static int units(RxLine line) {
        boolean ampoules = line.unit() == DoseUnit.MG || line.unit() == DoseUnit.IU;
        int doses = line.days() == null ? 1 : line.frequency().doses(line.days());
        return Math.max(1, ampoules || line.quantity() == null ? doses : line.quantity());
    }
}
