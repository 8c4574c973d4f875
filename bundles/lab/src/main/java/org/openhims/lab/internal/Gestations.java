// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.openhims.lab.Gestation;
import org.openhims.lab.LabEvent;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.Problem;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What orders say of a pregnancy or of an early birth. */
@Component(service = Gestations.class)
public final class Gestations {

    /** 20 weeks. */
    private static final int EARLIEST_BIRTH = 140;

    private final Facility facility;
    private final Views views;
    private final Afresh afresh;
    private final Tell tell;

    @Activate
    public Gestations(@Reference Facility facility, @Reference Views views, @Reference Afresh afresh, @Reference Tell tell) {
        this.facility = facility;
        this.views = views;
        this.afresh = afresh;
        this.tell = tell;
    }

    /**
     * With the day from which it counts; null for nothing. Throws 400 for what cannot be.
     *
     * @param sex as the register has it
     * @param at when it was ordered
     */
    Gestation checked(Gestation said, String sex, Instant at) {
        if (said == null || said.pregnant() == null && said.days() == null && said.birthDays() == null) {
            return null;
        }
        LocalDate today = facility.day(at);
        require(!said.expecting() || !"M".equals(sex), "gestation.pregnant", "lab.pregnancy.sex");
        require(said.days() == null || said.expecting(), "gestation.days", "lab.pregnancy.days");
        require(within(said.days(), 0), "gestation.days", "limit", 0, Gestation.LONGEST);
        require(within(said.birthDays(), EARLIEST_BIRTH), "gestation.birthDays", "limit", EARLIEST_BIRTH, Gestation.LONGEST);
        LocalDate on = said.on() == null ? today : said.on();
        require(!on.isAfter(today), "gestation.on", "lab.pregnancy.on");
        return new Gestation(said.pregnant(), said.days(), said.days() == null ? null : on, said.birthDays());
    }

    private static boolean within(Integer days, int least) {
        return days == null || days >= least && days <= Gestation.LONGEST;
    }

    private static void require(boolean right, String field, String rule, Object... args) {
        if (!right) {
            throw Problem.invalid(field, rule, args);
        }
    }

    void set(Tx tx, OrderRow order, Gestation said) {
        for (SpecimenRow specimen : views.lock(tx, order.id())) {
            specimen.gestation(checked(said, specimen.patient().sex(), tx.now()));
        }
        afresh.order(tx, order.id());
        tell.live(tx, order.uhid(), new LabEvent.GestationSaid(order.id()));
        tx.audit("lab.order", order.uhid(), "gestation order=" + order.id());
    }
}
