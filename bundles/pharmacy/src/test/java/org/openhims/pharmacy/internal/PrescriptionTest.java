// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.NewPrescription;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Prescription;
import org.openhims.opd.Prescriptions;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrderStatus;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.print.Sheet;

/** What the OPD prescribes comes to the counter by itself. */
class PrescriptionTest {

    private static Dispensary pharmacy;
    private static Opd opd;
    private static PrescriptionFollower follower;

    @BeforeAll
    static void start() {
        pharmacy = new Dispensary();
        opd = new Opd();
        follower = new PrescriptionFollower(pharmacy.unit, opd, pharmacy.tell, pharmacy.node.json());
    }

    @AfterAll
    static void close() {
        pharmacy.close();
    }

    private static RxLine rx(String drug, String brand, DoseUnit unit, int quantity) {
        return new RxLine(drug, drug, brand, BigDecimal.ONE, unit, null, RxFrequency.BD, 3, quantity, null, null, null);
    }

    private static void tell(OpdEvent event, String uhid) {
        Instant now = pharmacy.node.clock().instant();
        pharmacy.unit.tx(Caller.system("opd"), tx -> {
            tx.append(new Event(Ids.next(pharmacy.node.clock()), event.type(), 1, uhid, now, now, Source.LIVE, pharmacy.node.json().write(event)));
            return null;
        });
    }

    private static RxOrder order(Prescription from) {
        return pharmacy.orders.get(pharmacy.pharmacist, from.code());
    }

    @Test
    void aSignedPrescriptionWaitsOnceHoweverOftenItIsTold() {
        Prescription prescription = opd.signs(rx("AMOX-500", null, DoseUnit.CAPSULE, 6));
        assertEquals(1, pharmacy.node.deliver(follower));
        tell(new OpdEvent.Prescribed(prescription.id(), prescription.code(), "v", "doctor"), prescription.uhid());
        pharmacy.node.deliver(follower);
        assertEquals(1, pharmacy.orders.of(pharmacy.pharmacist, prescription.uhid()).size());
        RxOrder order = order(prescription);
        assertEquals(List.of("opd", prescription.id(), "Dr Sharma, DMC 12345", RxOrderStatus.OPEN), List.of(order.source(), order.sourceId(),
                order.prescriber(), order.status()));
        assertEquals(1, pharmacy.node.events(PharmacyEvent.WRITTEN).stream().filter(event -> prescription.uhid().equals(event.uhid())).count());
    }

    @Test
    void itIsServedByAnyBrandOfTheDrug() {
        Product product = pharmacy.shelves.product(pharmacy.storekeeper, new Product("MOX", "AMOX-250", "Amoxicillin", "250 mg", "capsule", "Mox", null,
                null, false, 12, 10, 0, null));
        String batch = pharmacy.receive(COUNTER, product, "B1", "2027-01", 100);
        Prescription prescription = opd.signs(rx("AMOX-250", null, DoseUnit.CAPSULE, 6));
        Prescription byBrand = opd.signs(rx("AMOX-250", "Novamox", DoseUnit.CAPSULE, 6));
        pharmacy.node.deliver(follower);
        assertEquals("done", pharmacy.refusal(order(prescription), 1, batch, 6));
        assertEquals("pharmacy.other.brand", pharmacy.refusal(order(byBrand), 1, batch, 6));
    }

    @Test
    void whatIsCountedInMilligramsComesInAmpoules() {
        Prescription prescription = opd.signs(rx("INJ", null, DoseUnit.MG, 600));
        pharmacy.node.deliver(follower);
        assertEquals(6, order(prescription).lines().get(0).quantity());
    }

    @Test
    void aCancelledPrescriptionIsClosed() {
        Prescription prescription = opd.signs(rx("AMOX-500", null, DoseUnit.CAPSULE, 6));
        pharmacy.node.deliver(follower);
        opd.cancel(pharmacy.doctor, prescription.id(), "wrong patient");
        pharmacy.node.deliver(follower);
        assertEquals(List.of(RxOrderStatus.CLOSED, "wrong patient"), List.of(order(prescription).status(), order(prescription).closedFor()));
    }

    @Test
    void onePrescribedAndCancelledWhileThePharmacyWasAwayIsNeverServed() {
        Prescription prescription = opd.signs(rx("AMOX-500", null, DoseUnit.CAPSULE, 6));
        opd.cancel(pharmacy.doctor, prescription.id(), "wrong patient");
        assertEquals(2, pharmacy.node.deliver(follower));
        assertEquals(RxOrderStatus.CLOSED, order(prescription).status());
    }

    /** Signs what it is given, and tells. */
    private static final class Opd implements Prescriptions {

        private final Map<String, Prescription> all = new HashMap<>();

        Prescription signs(RxLine line) {
            String id = Ids.next(pharmacy.node.clock());
            return signed(new Prescription(id, "RX261122-" + (all.size() + 1), "v", pharmacy.people.next(), "Sunita", "F", null, List.of(line),
                    List.of(), "doctor", "Dr Sharma, DMC 12345", pharmacy.node.clock().instant(), null));
        }

        private Prescription signed(Prescription prescription) {
            all.put(prescription.id(), prescription);
            tell(new OpdEvent.Prescribed(prescription.id(), prescription.code(), "v", "doctor"), prescription.uhid());
            return prescription;
        }

        @Override
        public Prescription prescribe(Caller by, NewPrescription wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Prescription get(Caller by, String id) {
            return all.get(id);
        }

        @Override
        public Prescription cancel(Caller by, String id, String reason) {
            Prescription was = all.get(id);
            Prescription now = new Prescription(id, was.code(), was.visit(), was.uhid(), was.name(), was.sex(), null, was.lines(), List.of(),
                    was.prescribedBy(), was.signature(), was.prescribedAt(), new Prescription.Cancelled("doctor", was.prescribedAt(), reason));
            all.put(id, now);
            tell(new OpdEvent.PrescriptionCancelled(id, "v"), was.uhid());
            return now;
        }

        @Override
        public Page<Prescription> of(Caller by, String uhid, String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sheet sheet(Caller by, String id) {
            throw new UnsupportedOperationException();
        }
    }
}
