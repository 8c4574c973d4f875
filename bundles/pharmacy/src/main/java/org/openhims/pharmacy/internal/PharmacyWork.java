// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.openhims.platform.health.OpenWork;
import org.openhims.platform.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is unfinished: prescriptions nobody has served, what is owed, and what waits for a second person. */
@Component
public final class PharmacyWork implements OpenWork {

    private final PharmacyUnit unit;

    @Activate
    public PharmacyWork(@Reference PharmacyUnit unit) {
        this.unit = unit;
    }

    @Override
    public List<Item> openWork() {
        return unit.tx(Caller.system("pharmacy"), tx -> {
            Sql sql = PharmacyUnit.sql(tx);
            List<Item> items = new ArrayList<>();
            items.add(new Item("pharmacy", "pharmacy.openwork.open", sql.number("select count(*) from pharmacy_order where status = 'OPEN'")));
            items.add(new Item("pharmacy", "pharmacy.openwork.owed", sql.number("select count(*) from pharmacy_order where status = 'PART'")));
            items.add(new Item("pharmacy", "pharmacy.openwork.held", sql.number("select count(*) from pharmacy_dispense where status = 'HELD'")
                    + sql.number("select count(*) from pharmacy_held where status = 'WAITING'")));
            return items.stream().filter(item -> item.count() > 0).toList();
        });
    }
}
