// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.pharmacy.Nearby;
import org.openhims.pharmacy.NearbyFacility;
import org.openhims.pharmacy.NearbyFacility.DrugStock;
import org.openhims.pharmacy.NearbyOffer;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What other facilities tell of their shelves. */
@Component(service = {Nearby.class, NearbyDesk.class})
public final class NearbyDesk implements Nearby {

    private static final String MANAGE = "pharmacy.nearby.manage";
    private static final String READ = "pharmacy.read";
    private static final int MOST_DRUGS = 5000;
    private static final int FARTHEST = 1_000_000;
    /** So much another machine's clock may be ahead. */
    private static final Duration FAST = Duration.ofMinutes(10);
    private static final String FACILITY = "select code, name, metres, phone, as_of from pharmacy_nearby where code = ?";
    private static final String STOCK = "select generic, strength, form, quantity from pharmacy_nearby_stock where facility = ? order by drug";
    private static final String CHANGE = "update pharmacy_nearby set name = ?, metres = ?, phone = ?, as_of = ? where code = ?";
    private static final String ADD = "insert into pharmacy_nearby (name, metres, phone, as_of, code) values (?, ?, ?, ?, ?)";
    private static final String ADD_STOCK = "insert into pharmacy_nearby_stock (facility, drug, generic, strength, form, quantity) "
            + "values (?, ?, ?, ?, ?, ?)";
    private static final String HAVING = "select f.code, f.name, f.metres, f.phone, s.quantity, f.as_of from pharmacy_nearby_stock s "
            + "join pharmacy_nearby f on f.code = s.facility where s.drug = ? and s.quantity > 0 order by f.metres, f.code fetch first 20 rows only";
    private static final String OURS = "select p.generic, p.strength, p.form, sum(b.quantity) from pharmacy_balance b "
            + "join pharmacy_batch t on t.id = b.batch join pharmacy_product p on p.code = t.product where b.quantity > 0 and b.status = 'GOOD' "
            + "and b.last_day >= ? group by p.generic, p.strength, p.form order by p.generic, p.strength, p.form";

    private final PharmacyUnit unit;
    private final Facility facility;

    @Activate
    public NearbyDesk(@Reference PharmacyUnit unit, @Reference Facility facility) {
        this.unit = unit;
        this.facility = facility;
    }

    @Override
    public NearbyFacility tell(Caller by, NearbyFacility told) {
        by.require(MANAGE);
        rules(told);
        return unit.insisting(by, tx -> {
            Sql sql = PharmacyUnit.sql(tx);
            if (told.asOf().isAfter(tx.now().plus(FAST))) {
                // It would count for newer than every true list.
                throw Problem.invalid("asOf", "pharmacy.nearby.future");
            }
            sql.update("update pharmacy_nearby set metres = metres where code = ?", told.code());
            Instant known = sql.first(FACILITY, row -> Sql.instant(row, "as_of"), told.code()).orElse(null);
            if (known == null || !told.asOf().isBefore(known)) {
                replace(sql, told);
                tx.audit(MANAGE, null, "facility=" + told.code() + " drugs=" + told.stock().size());
            }
            return get(sql, told.code());
        });
    }

    private static void rules(NearbyFacility told) {
        Rules rules = new Rules().form("code", told.code(), "[A-Z0-9-]{2,20}").needed("name", told.name(), 120)
                .between("metres", told.metres(), 0, FARTHEST).optional("phone", told.phone(), 20).when(told.asOf() == null, "asOf", "not-null")
                .between("stock", told.stock().size(), 0, MOST_DRUGS);
        for (int i = 0; i < told.stock().size(); i++) {
            DrugStock drug = told.stock().get(i);
            String field = "stock[" + i + "].";
            rules.needed(field + "generic", drug.generic(), 120).needed(field + "strength", drug.strength(), 60)
                    .needed(field + "form", drug.form(), 40).between(field + "quantity", drug.quantity(), 0, Rules.MOST_UNITS);
        }
        rules.check();
        List<String> drugs = told.stock().stream().map(one -> key(one.generic(), one.strength(), one.form())).toList();
        rules.when(drugs.stream().distinct().count() < drugs.size(), "stock", "pharmacy.nearby.twice").check();
    }

    private static void replace(Sql sql, NearbyFacility told) {
        Object[] facts = {told.name(), told.metres(), told.phone(), told.asOf(), told.code()};
        if (sql.update(CHANGE, facts) == 0) {
            sql.update(ADD, facts);
        }
        sql.update("delete from pharmacy_nearby_stock where facility = ?", told.code());
        sql.batch(ADD_STOCK, told.stock().stream().map(one -> new Object[] {told.code(), key(one.generic(), one.strength(), one.form()),
            one.generic(), one.strength(), one.form(), one.quantity()}).toList());
    }

    /** The same drug however it is spelt. */
    private static String key(String generic, String strength, String form) {
        return Stream.of(generic, strength, form).map(part -> part == null ? "" : part.replaceAll("\\s+", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }

    private static NearbyFacility get(Sql sql, String code) {
        List<DrugStock> stock = sql.list(STOCK, row -> new DrugStock(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)), code);
        return sql.first(FACILITY, row -> new NearbyFacility(row.getString("code"), row.getString("name"), row.getInt("metres"),
                row.getString("phone"), Sql.instant(row, "as_of"), stock), code).orElseThrow(() -> Problem.unknown("pharmacy.nearby.unknown"));
    }

    @Override
    public void forget(Caller by, String code) {
        by.require(MANAGE);
        unit.tx(by, tx -> {
            Sql sql = PharmacyUnit.sql(tx);
            get(sql, code);
            sql.update("delete from pharmacy_nearby_stock where facility = ?", code);
            tx.audit(MANAGE, null, "forgotten facility=" + code);
            return sql.update("delete from pharmacy_nearby where code = ?", code);
        });
    }

    @Override
    public List<NearbyOffer> having(Caller by, String generic, String strength, String form) {
        by.require(READ);
        new Rules().needed("generic", generic, 120).needed("strength", strength, 60).needed("form", form, 40).check();
        return unit.tx(by, tx -> having(tx, generic, strength, form));
    }

    List<NearbyOffer> having(Tx tx, String generic, String strength, String form) {
        return PharmacyUnit.sql(tx).list(HAVING, row -> new NearbyOffer(row.getString("code"), row.getString("name"), row.getInt("metres"),
                row.getString("phone"), row.getInt("quantity"), Sql.instant(row, "as_of")), key(generic, strength, form));
    }

    @Override
    public List<DrugStock> ours(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> PharmacyUnit.sql(tx).list(OURS, row -> new DrugStock(row.getString(1), row.getString(2), row.getString(3),
                row.getInt(4)), Date.valueOf(facility.day(tx.now()))));
    }
}
