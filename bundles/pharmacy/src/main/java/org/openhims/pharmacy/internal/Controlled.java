// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.RegisterEntry;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The registers: of Schedule H1, and of Schedule X and narcotics, each movement of which has a number and the balance after it. */
@Component(service = Controlled.class)
public final class Controlled {

    private static final String NEXT = "update pharmacy_running set serial = serial + 1, balance = balance + ? where store = ? and product = ?";
    private static final String FIRST = "insert into pharmacy_running (store, product, serial, balance) values (?, ?, 1, ?)";
    private static final String WRITE = "insert into pharmacy_controlled (store, product, serial, balance, movement, moved_at, dispense, witness) "
            + "select store, product, serial, balance, cast(? as varchar(36)), cast(? as timestamp), cast(? as varchar(36)), cast(? as varchar(40)) "
            + "from pharmacy_running where store = ? and product = ?";
    private static final String CONTROLLED = "select c.serial, c.moved_at as at_time, c.store, c.product, p.generic as label, p.strength, "
            + "t.number, m.quantity, c.balance, d.uhid, d.name, s.prescriber, coalesce(d.given_by, m.moved_by) as given_by, c.witness from pharmacy_controlled c "
            + "join pharmacy_movement m on m.id = c.movement join pharmacy_batch t on t.id = m.batch "
            + "join pharmacy_product p on p.code = c.product left join pharmacy_dispense d on d.id = c.dispense "
            + "left join pharmacy_order s on s.id = d.order_id "
            + "where c.store = ? and c.moved_at >= ? and c.moved_at < ? order by c.product, c.serial";
    private static final String H1 = "select 0 as serial, d.given_at as at_time, d.store, l.product, l.label, '' as strength, t.number, "
            + "-l.quantity as quantity, 0 as balance, d.uhid, d.name, s.prescriber, d.given_by, d.witness from pharmacy_dispensed l "
            + "join pharmacy_dispense d on d.id = l.dispense join pharmacy_order s on s.id = d.order_id "
            + "join pharmacy_batch t on t.id = l.batch where l.schedule = 'H1' and d.store = ? and d.given_at >= ? and d.given_at < ? "
            + "order by d.given_at, l.dispense, l.line";

    private final Facility facility;

    @Activate
    public Controlled(@Reference Facility facility) {
        this.facility = facility;
    }

    /** The running row stays locked until the commit, so that numbers have no gap and each balance follows from the one before. */
    void note(Tx tx, Movement made, Ledger.Why why) {
        Sql sql = PharmacyUnit.sql(tx);
        if (sql.update(NEXT, made.quantity(), made.store(), made.product()) == 0) {
            sql.update(FIRST, made.store(), made.product(), made.quantity());
        }
        sql.update(WRITE, made.id(), made.at(), why.dispense(), why.witness(), made.store(), made.product());
    }

    /** Both days inclusive. */
    List<RegisterEntry> entries(Sql sql, boolean h1, String store, LocalDate from, LocalDate until) {
        return sql.list(h1 ? H1 : CONTROLLED, Controlled::entry, store, start(from), start(until.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(facility.zone()).toInstant();
    }

    private static RegisterEntry entry(ResultSet row) throws SQLException {
        return new RegisterEntry(row.getInt("serial"), Sql.instant(row, "at_time"), row.getString("store"), row.getString("product"),
                (row.getString("label") + ' ' + row.getString("strength")).strip(), row.getString("number"), row.getInt("quantity"),
                row.getInt("balance"), row.getString("uhid"), row.getString("name"), row.getString("prescriber"), row.getString("given_by"),
                row.getString("witness"));
    }
}
