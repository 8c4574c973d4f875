// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.openhims.lab.LabEvent;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.platform.Ids;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.text.Texts;
import org.openhims.registration.MergePart;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The laboratory's part in merges: orders, each with its specimens and results. */
@Component(service = MergePart.class)
public final class LabPart implements MergePart {

    private static final String ORDERS =
            "select o from OrderRow o where o.uhid = :uhid and o.id >= :from and o.id < :until order by o.id";
    private static final String MOVE_ORDER = "update lab_order set uhid = ? where id = ? and uhid = ?";
    private static final String MOVE_SPECIMENS = "update lab_specimen set uhid = ?, touched = touched + 1 where order_id = ?";
    private static final String MOVE_RESULTS = "update lab_result set uhid = ? where order_id = ?";

    private final LabUnit unit;
    private final Catalogue catalogue;
    private final Register register;
    private final PatientFollower follower;
    private final Tell tell;
    private final Texts texts;

    @Activate
    public LabPart(@Reference LabUnit unit, @Reference Catalogue catalogue, @Reference Register register, @Reference PatientFollower follower,
            @Reference Tell tell, @Reference Texts texts) {
        this.unit = unit;
        this.catalogue = catalogue;
        this.register = register;
        this.follower = follower;
        this.tell = tell;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "lab";
    }

    /** By the time at which the order was entered, which its key holds: a paper request may be older. */
    @Override
    public List<Fact> written(Caller by, String uhid, Instant from, Instant until) {
        return unit.tx(by, tx -> {
            tx.audit("lab.order.read", uhid, "merge");
            return tx.em().createQuery(ORDERS, OrderRow.class).setParameter("uhid", uhid).setParameter("from", Ids.first(from))
                    .setParameter("until", Ids.first(until)).getResultList().stream().map(order -> fact(by, order)).toList();
        });
    }

    private Fact fact(Caller by, OrderRow order) {
        String names = order.tests().stream().map(code -> catalogue.shelf().test(code, by.locale()).name()).collect(Collectors.joining(", "));
        return new Fact("order", order.id(), order.orderedAt(), texts.text(by.locale(), "lab.record.order", names), true);
    }

    @Override
    public void assign(Caller by, String kind, String id, String from, String to) {
        Patient patient = register.patient(Access.asking(by), to);
        unit.tx(by, tx -> {
            OrderDesk.known(tx, patient, register.uhids(by, to));
            Sql sql = new Sql(tx.connection());
            if (sql.update(MOVE_ORDER, to, id, from) == 1) {
                sql.update(MOVE_SPECIMENS, to, id);
                sql.update(MOVE_RESULTS, to, id);
                List.of(from, to).forEach(uhid -> {
                    tell.live(tx, uhid, new LabEvent.Reassigned(id, from, to));
                    tx.audit("lab.order", uhid, "order=" + id + " from=" + from + " to=" + to);
                });
                follower.judgeAnew(tx, to);
            }
            return null;
        });
    }
}
