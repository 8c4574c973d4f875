// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.Period;
import org.openhims.opd.Visit;
import org.openhims.platform.PartialDate;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** How a visit's patient stands in a list. */
final class Visits {

    private Visits() {
    }

    static Component person(Session session, Visit visit) {
        return Parts.div("h-line", Parts.span("h-name", visit.name()), Parts.span("h-line-detail", facts(session, visit)));
    }

    static String facts(Session session, Visit visit) {
        String age = visit.birthDate() == null ? "" : age(session, visit.birthDate()) + " · ";
        return age + session.t("ui.sex." + visit.sex()) + " · " + PatientBanner.uhid(visit.uhid());
    }

    private static String age(Session session, String birthDate) {
        LocalDate today = session.formats().today();
        PartialDate born = PartialDate.parse(birthDate);
        Period age = born.age(today);
        if (age.getYears() >= 3) {
            return session.t("uiopd.age.years", age.getYears());
        }
        long months = age.toTotalMonths();
        return months > 0 ? session.t("uiopd.age.months", months) : session.t("uiopd.age.days", born.ageInDays(today));
    }
}
