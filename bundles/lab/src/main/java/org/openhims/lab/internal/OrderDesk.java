// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.LabTest;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.lab.internal.store.PatientRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders. */
@Component(service = LabOrders.class)
public final class OrderDesk implements LabOrders {

    private static final String OF_PATIENT =
            "select o from OrderRow o where o.uhid = :uhid and o.id < :cursor order by o.id desc";
    /** Behind every key. */
    private static final String NEWEST = "~";

    private final LabUnit unit;
    private final Catalogue catalogue;
    private final Register register;
    private final Access access;
    private final Accessions accessions;
    private final Views views;
    private final Tell tell;
    private final Clock clock;

    @Activate
    public OrderDesk(@Reference LabUnit unit, @Reference Catalogue catalogue, @Reference Register register, @Reference Access access,
            @Reference Accessions accessions, @Reference Views views, @Reference Tell tell, @Reference Clock clock) {
        this.unit = unit;
        this.catalogue = catalogue;
        this.register = register;
        this.access = access;
        this.accessions = accessions;
        this.views = views;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public LabOrder order(Caller by, NewLabOrder order) {
        by.require("lab.order");
        Collection<List<LabTest>> tubes = OrderRules.tubes(catalogue.shelf(), order);
        Patient patient = register.patient(Access.asking(by), order.uhid());
        access.treats(by, patient.uhid());
        List<String> numbers = Stream.generate(accessions::next).limit(tubes.size()).toList();
        try {
            return unit.tx(by, tx -> place(tx, order, patient, tubes, numbers));
        } catch (ConstraintViolation known) {
            // Another order for the same new patient was quicker with the patient's row.
            return unit.tx(by, tx -> place(tx, order, patient, tubes, numbers));
        }
    }

    private LabOrder place(Tx tx, NewLabOrder order, Patient patient, Collection<List<LabTest>> tubes, List<String> numbers) {
        PatientRow whose = known(tx, patient);
        OrderRow row = new OrderRow(Ids.next(clock), order, tx.by().user(), tx.now());
        tx.em().persist(row);
        tx.em().flush();
        List<SpecimenRow> specimens = new ArrayList<>();
        Iterator<String> number = numbers.iterator();
        for (List<LabTest> tests : tubes) {
            SpecimenRow specimen = new SpecimenRow(number.next(), row, whose, tests, tx.now());
            tx.em().persist(specimen);
            specimens.add(specimen);
        }
        tell.live(tx, row.uhid(), new LabEvent.Ordered(row.id(), row.tests(), numbers, row.orderedBy(), order.visit()));
        tx.audit("lab.order", row.uhid(), "order=" + row.id());
        return row.with(specimens.stream().map(SpecimenRow::record).toList(), List.of());
    }

    private static PatientRow known(Tx tx, Patient patient) {
        PatientRow row = tx.em().find(PatientRow.class, patient.uhid());
        if (row == null) {
            row = new PatientRow(patient);
            tx.em().persist(row);
            tx.em().flush();
        } else {
            row.follow(patient);
        }
        return row;
    }

    @Override
    public LabOrder get(Caller by, String id) {
        mayRead(by, id);
        return unit.tx(by, tx -> {
            OrderRow row = find(tx, id);
            tx.audit("lab.order.read", row.uhid(), "order=" + id);
            return views.order(tx, by, row);
        });
    }

    private void mayRead(Caller by, String id) {
        access.mayAsk(by);
        access.mayRead(by, unit.tx(Access.asking(by), tx -> find(tx, id).uhid()));
    }

    private static OrderRow find(Tx tx, String id) {
        OrderRow row = tx.em().find(OrderRow.class, id);
        if (row == null) {
            throw Problem.unknown("lab.order.unknown");
        }
        return row;
    }

    @Override
    public Page<LabOrder> of(Caller by, String uhid, String cursor, int limit) {
        access.mayRead(by, uhid);
        return unit.tx(by, tx -> {
            List<OrderRow> rows = tx.em().createQuery(OF_PATIENT, OrderRow.class).setParameter("uhid", uhid)
                    .setParameter("cursor", cursor == null ? NEWEST : cursor).setMaxResults(Limits.within(limit, 100) + 1).getResultList();
            tx.audit("lab.order.read", uhid, "orders");
            return Page.of(rows.stream().map(row -> views.order(tx, by, row)).toList(), Limits.within(limit, 100), LabOrder::id);
        });
    }

    @Override
    public LabOrder cancel(Caller by, String id, String reason, String note) {
        by.require("lab.order.cancel");
        Reasons.check(Reasons.CANCEL, reason, note);
        mayRead(by, id);
        return unit.tx(by, tx -> {
            OrderRow row = find(tx, id);
            List<SpecimenRow> open = views.lock(tx, id).stream().filter(SpecimenRow::cancellable).toList();
            if (open.isEmpty()) {
                throw Problem.conflict("lab.order.resulted");
            }
            open.forEach(specimen -> specimen.cancel(reason, note));
            List<String> cancelled = open.stream().map(SpecimenRow::accession).toList();
            tell.live(tx, row.uhid(), new LabEvent.Cancelled(id, cancelled, reason));
            tx.audit("lab.order.cancel", row.uhid(), "order=" + id + " reason=" + reason);
            return views.order(tx, by, row);
        });
    }

    @Override
    public List<String> cancelReasons() {
        return Reasons.CANCEL;
    }
}
