// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openhims.lab.Gestation;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.LabTest;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.PaperOrder;
import org.openhims.lab.internal.slots.BookingTable;
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
            "select o from OrderRow o where o.uhid in :uhids and o.id < :cursor order by o.id desc";
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
    private final PaperAccessions paper;
    private final Gestations gestations;

    @Activate
    public OrderDesk(@Reference LabUnit unit, @Reference Catalogue catalogue, @Reference Register register, @Reference Access access,
            @Reference Accessions accessions, @Reference Views views, @Reference Tell tell, @Reference Clock clock,
            @Reference PaperAccessions paper, @Reference Gestations gestations) {
        this.unit = unit;
        this.catalogue = catalogue;
        this.register = register;
        this.access = access;
        this.accessions = accessions;
        this.views = views;
        this.tell = tell;
        this.clock = clock;
        this.paper = paper;
        this.gestations = gestations;
    }

    @Override
    public LabOrder order(Caller by, NewLabOrder order) {
        by.require(order.downtime() == null ? "lab.order" : "lab.downtime.enter");
        Collection<List<LabTest>> tubes = OrderRules.tubes(catalogue.shelf(), order);
        Patient patient = register.patient(Access.asking(by), order.uhid());
        Set<String> uhids = register.uhids(by, order.uhid());
        List<String> numbers = numbers(by, order, tubes);
        Function<Tx, LabOrder> work = tx -> place(tx, order, known(tx, patient, uhids), tubes, numbers);
        try {
            return unit.tx(by, work);
        } catch (ConstraintViolation known) {
            // Another order for the same new patient was quicker with the patient's row.
            return unit.tx(by, work);
        }
    }

    /** Who enters a paper request need not treat the patient: the doctor who wrote it does. */
    private List<String> numbers(Caller by, NewLabOrder order, Collection<List<LabTest>> tubes) {
        if (order.downtime() != null) {
            paper.check(order.downtime(), tubes);
            return order.downtime().accessions();
        }
        access.treats(by, order.uhid());
        return Stream.generate(accessions::next).limit(tubes.size()).toList();
    }

    private LabOrder place(Tx tx, NewLabOrder order, PatientRow whose, Collection<List<LabTest>> tubes, List<String> numbers) {
        PaperOrder form = order.downtime();
        if (form != null && paper.claim(tx, form)) {
            return again(tx, order, whose.uhid(), numbers);
        }
        Instant at = form == null ? tx.now() : form.at();
        Gestation gestation = gestations.checked(order.gestation(), whose.sex(), at);
        OrderRow row = new OrderRow(Ids.next(clock), order, tx.by().user(), at);
        tx.em().persist(row);
        tx.em().flush();
        List<SpecimenRow> specimens = new ArrayList<>();
        Iterator<String> number = numbers.iterator();
        for (List<LabTest> tests : tubes) {
            SpecimenRow specimen = new SpecimenRow(number.next(), row, whose, tests, at);
            specimen.gestation(gestation);
            if (row.medicoLegal()) {
                specimen.custodyDue();
            }
            tx.em().persist(specimen);
            specimens.add(specimen);
        }
        LabEvent ordered = new LabEvent.Ordered(row.id(), row.tests(), numbers, row.orderedBy(), order.visit());
        if (form == null) {
            tell.live(tx, row.uhid(), ordered);
        } else {
            paper.tell(tx, form, row.uhid(), ordered, specimens);
        }
        tx.audit("lab.order", row.uhid(), (form == null ? "" : "downtime ") + "order=" + row.id());
        return row.with(specimens, List.of());
    }

    /** The request was entered before: the same again is the same order. */
    private LabOrder again(Tx tx, NewLabOrder order, String uhid, List<String> numbers) {
        List<SpecimenRow> before = numbers.stream().map(number -> tx.em().find(SpecimenRow.class, number)).toList();
        boolean same = before.stream().allMatch(specimen -> specimen != null && specimen.order().equals(before.get(0).order()));
        OrderRow row = same ? find(tx, before.get(0).order()) : null;
        if (row == null || !row.uhid().equals(uhid) || !row.tests().equals(order.tests())) {
            throw Problem.conflict("lab.accession.used");
        }
        tx.audit("lab.order.read", row.uhid(), "order=" + row.id());
        return row.with(before, List.of());
    }

    static PatientRow known(Tx tx, Patient patient, Set<String> uhids) {
        PatientRow row = tx.em().find(PatientRow.class, patient.uhid());
        if (row == null) {
            row = new PatientRow(patient);
            row.follow(patient, uhids);
            tx.em().persist(row);
            tx.em().flush();
        } else {
            row.follow(patient, uhids);
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
        Set<String> all = register.uhids(by, uhid);
        return unit.tx(by, tx -> {
            List<OrderRow> rows = tx.em().createQuery(OF_PATIENT, OrderRow.class).setParameter("uhids", all)
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
            new BookingTable(tx).orderCancelled(id);
            tell.live(tx, row.uhid(), new LabEvent.Cancelled(id, cancelled, reason));
            tx.audit("lab.order.cancel", row.uhid(), "order=" + id + " reason=" + reason);
            return views.order(tx, by, row);
        });
    }

    @Override
    public LabOrder gestation(Caller by, String id, Gestation gestation) {
        by.require("lab.order");
        mayRead(by, id);
        return unit.tx(by, tx -> {
            OrderRow row = find(tx, id);
            gestations.set(tx, row, gestation);
            return views.order(tx, by, row);
        });
    }

    @Override
    public List<String> cancelReasons() {
        return Reasons.CANCEL;
    }
}
