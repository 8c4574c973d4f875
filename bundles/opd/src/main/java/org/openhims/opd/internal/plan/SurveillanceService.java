// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.openhims.opd.Surveillance;
import org.openhims.opd.VisitPlan;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The line list of notified cases. */
@Component
public final class SurveillanceService implements Surveillance {

    private static final int MOST_DAYS = 31;

    private final OpdUnit unit;
    private final Diseases diseases;

    @Activate
    public SurveillanceService(@Reference OpdUnit unit, @Reference Diseases diseases) {
        this.unit = unit;
        this.diseases = diseases;
    }

    @Override
    public List<Condition> conditions(Caller by) {
        by.require("opd.queue.read");
        return diseases.all(by.locale());
    }

    @Override
    public List<Case> cases(Caller by, LocalDate from, LocalDate until, VisitPlan.Form form) {
        by.require("opd.surveillance.read");
        new Check().that(from != null, "from", "not-null").that(until != null, "until", "not-null").done();
        new Check().that(!until.isBefore(from) && ChronoUnit.DAYS.between(from, until) < MOST_DAYS, "until", "opd.month").done();
        return unit.tx(by, tx -> {
            List<Case> cases = new PlanTable(OpdUnit.sql(tx)).cases(from, until).stream().filter(one -> form == null || one.form() == form).toList();
            cases.stream().map(Case::uhid).distinct().forEach(uhid -> tx.audit("opd.surveillance.read", uhid, "line list"));
            return cases.stream().map(one -> named(by, one)).toList();
        });
    }

    private Case named(Caller by, Case one) {
        return new Case(one.day(), one.visit(), one.uhid(), one.name(), one.sex(), one.age(), diseases.name(by.locale(), one.condition()), one.form(),
                one.onset(), one.notifiedBy());
    }
}
