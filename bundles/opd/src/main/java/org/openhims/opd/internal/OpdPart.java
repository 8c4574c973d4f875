// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.time.Instant;
import java.util.List;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Visit;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.text.Texts;
import org.openhims.registration.MergePart;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The department's part in merges: visits, each with its note. */
@Component
public final class OpdPart implements MergePart {

    private final OpdUnit unit;
    private final Register register;
    private final Tell tell;
    private final Texts texts;

    @Activate
    public OpdPart(@Reference OpdUnit unit, @Reference Register register, @Reference Tell tell, @Reference Texts texts) {
        this.unit = unit;
        this.register = register;
        this.tell = tell;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "opd";
    }

    @Override
    public List<Fact> written(Caller by, String uhid, Instant from, Instant until) {
        return unit.tx(by, tx -> {
            tx.audit("opd.visit.read", uhid, "merge");
            return new VisitTable(OpdUnit.sql(tx)).written(uhid, from, until).stream().map(visit -> new Fact("visit", visit.id(), visit.openedAt(),
                    texts.text(by.locale(), "opd.record.visit", visit.department()) + ' ' + visit.token().label(), true)).toList();
        });
    }

    @Override
    public void assign(Caller by, String kind, String id, String from, String to) {
        Patient patient = register.patient(by, to);
        try {
            assign(by, id, from, patient);
        } catch (ConstraintViolation open) {
            // The other patient waits in the same queue already.
            throw Problem.conflict("opd.visit.open");
        }
    }

    private void assign(Caller by, String id, String from, Patient patient) {
        unit.tx(by, tx -> {
            VisitTable visits = new VisitTable(OpdUnit.sql(tx));
            if (visits.move(visits.lock(id), from, patient)) {
                OpdUnit.sql(tx).update("update opd_note set uhid = ? where visit = ?", patient.uhid(), id);
                Visit moved = visits.get(id);
                tell.tell(tx, "opd.visit.open", moved, new OpdEvent.Reassigned(id, from, patient.uhid()));
                tell.tell(tx, "opd.visit.open", from, id, new OpdEvent.Reassigned(id, from, patient.uhid()));
            }
            return null;
        });
    }
}
