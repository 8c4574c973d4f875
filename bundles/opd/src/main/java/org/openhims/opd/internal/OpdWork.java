// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.openhims.opd.internal.schedule.AppointmentTable;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.health.OpenWork;
import org.openhims.platform.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is unfinished in the department: patients who wait today, and notes that nobody has signed. */
@Component
public final class OpdWork implements OpenWork {

    private final OpdUnit unit;
    private final Facility facility;

    @Activate
    public OpdWork(@Reference OpdUnit unit, @Reference Facility facility) {
        this.unit = unit;
        this.facility = facility;
    }

    @Override
    public List<Item> openWork() {
        return unit.tx(Caller.system("opd"), tx -> {
            Sql sql = OpdUnit.sql(tx);
            List<Item> items = new ArrayList<>();
            add(items, "opd.openwork.waiting", sql.number("select count(*) from opd_visit where business_day = ? "
                    + "and status in ('WAITING', 'CALLED', 'SKIPPED')", Date.valueOf(facility.day(tx.now()))));
            add(items, "opd.openwork.unsigned", sql.number("select count(*) from opd_note where signed_at is null"));
            add(items, "opd.openwork.casualty", sql.number("select count(*) from opd_case where ended_at is null"));
            add(items, "opd.openwork.rebook", new AppointmentTable(sql).countToRebook(tx.now()));
            return items;
        });
    }

    private static void add(List<Item> items, String kind, long count) {
        if (count > 0) {
            items.add(new Item("opd", kind, count));
        }
    }
}
