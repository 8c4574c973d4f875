// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.RegisterEntry;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.pharmacy.Shortage;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.StockLists;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is where. */
@Component(service = {StockLists.class, StockReader.class})
public final class StockReader implements StockLists {

    private static final String READ = "pharmacy.read";
    private static final int MOST_DAYS = 730;
    private static final String OF_STORE = "(b.store = ? or cast(? as varchar(16)) is null) ";
    private static final String SHELF = Lot.STOCK + "where " + OF_STORE + "and b.quantity > 0 and (p.search_name like ? escape '!' "
            + "or p.search_brand like ? escape '!' or lower(p.code) like ? escape '!') order by p.search_name, p.strength, p.code, " + Lot.FEFO
            + " fetch first 500 rows only";
    private static final String BY_BARCODE = Lot.STOCK + "where b.store = ? and b.quantity > 0 and p.barcode in (?, ?, ?) order by " + Lot.FEFO;
    private static final String BY_BATCH = Lot.STOCK + "where t.id = ? and b.quantity > 0 order by b.store";
    private static final String EXPIRING = Lot.STOCK + "where " + OF_STORE + "and b.quantity > 0 and b.last_day <= ? order by " + Lot.FEFO;
    private static final String USABLE = Lot.STOCK + "where b.quantity > 0 and b.status = 'GOOD' and b.last_day >= ? "
            + "and (p.drug = ? or p.search_name = ? or p.code = ?) order by " + Lot.FEFO;
    private static final String MOVES = "select m.id, m.store, m.batch, t.product, t.number, m.kind, m.quantity, m.moved_at, m.moved_by, m.reason, "
            + "m.reference from pharmacy_movement m join pharmacy_batch t on t.id = m.batch where (m.store = ? or cast(? as varchar(16)) is null) "
            + "and (m.batch = ? or cast(? as varchar(36)) is null) and m.id < ? order by m.id desc fetch first 201 rows only";
    private static final String SHORT = "select " + Lot.PRODUCT + ", b.store, sum(case when b.status = 'GOOD' and b.last_day >= ? then b.quantity else 0 "
            + "end) as usable from pharmacy_balance b join pharmacy_batch t on t.id = b.batch join pharmacy_product p on p.code = t.product "
            + "group by b.store, " + Lot.PRODUCT + " order by b.store, p.generic, p.code";

    private final PharmacyUnit unit;
    private final Facility facility;
    private final Controlled registers;

    @Activate
    public StockReader(@Reference PharmacyUnit unit, @Reference Facility facility, @Reference Controlled registers) {
        this.unit = unit;
        this.facility = facility;
        this.registers = registers;
    }

    private List<StockLine> lines(Tx tx, String query, Object... args) {
        return PharmacyUnit.sql(tx).list(query, Lot.stock(facility.day(tx.now())), args);
    }

    @Override
    public List<StockLine> shelf(Caller by, String store, String text) {
        by.require(READ);
        String start = Shelves.begins(text);
        return unit.tx(by, tx -> lines(tx, SHELF, store, store, start, start, start));
    }

    @Override
    public List<StockLine> scan(Caller by, String store, String code) {
        by.require(READ);
        new Rules().needed("store", store, 16).needed("code", code, 100).check();
        return unit.tx(by, tx -> {
            List<StockLine> known = lines(tx, BY_BATCH, code.strip()).stream().filter(line -> line.store().equals(store)).toList();
            Optional<Gs1> pack = Gs1.of(code);
            return !known.isEmpty() ? known : packs(lines(tx, BY_BARCODE, store, code.strip(), pack.map(Gs1::gtin).orElse(""),
                    pack.map(one -> "0" + one.gtin()).orElse("")), pack.map(Gs1::batch).orElse(null));
        });
    }

    /** A code with a batch means that batch, whatever its state; without one any that may leave. */
    private static List<StockLine> packs(List<StockLine> found, String number) {
        return found.stream().filter(line -> number == null ? line.usable() : number.equals(line.batch().number())).toList();
    }

    @Override
    public List<StockLine> batch(Caller by, String batch) {
        by.require(READ);
        return unit.tx(by, tx -> {
            Lot.get(PharmacyUnit.sql(tx), batch);
            return lines(tx, BY_BATCH, batch);
        });
    }

    /** Of all stores, what may be given for a line of an order; the first to expire first. */
    List<StockLine> serving(Tx tx, RxOrderLine line) {
        Date today = Date.valueOf(facility.day(tx.now()));
        String drug = line.rx().drug() == null ? "" : line.rx().drug();
        String generic = line.generic() == null ? "" : line.generic().toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(""), line.allowed().stream())
                .flatMap(code -> lines(tx, USABLE, today, drug, generic, code).stream()).distinct().filter(one -> line.takes(one.product())).toList();
    }

    @Override
    public Page<Movement> movements(Caller by, String store, String batch, String cursor, int limit) {
        by.require(READ);
        new Rules().when(limit < 1 || limit > 200, "limit", "limit", 1, 200).optional("cursor", cursor, 36).check();
        String before = cursor == null || cursor.isEmpty() ? "g" : cursor;
        return Page.of(unit.tx(by, tx -> PharmacyUnit.sql(tx).list(MOVES, StockReader::movement, store, store, batch, batch, before)), limit,
                Movement::id);
    }

    private static Movement movement(ResultSet row) throws SQLException {
        return new Movement(row.getString("id"), row.getString("store"), row.getString("batch"), row.getString("product"),
                row.getString("number"), Movement.Kind.valueOf(row.getString("kind")), row.getInt("quantity"), Sql.instant(row, "moved_at"),
                row.getString("moved_by"), row.getString("reason"), row.getString("reference"));
    }

    @Override
    public List<StockLine> nearExpiry(Caller by, String store, int days) {
        by.require(READ);
        new Rules().between("days", days, 0, MOST_DAYS).check();
        return unit.tx(by, tx -> lines(tx, EXPIRING, store, store, Date.valueOf(facility.day(tx.now()).plusDays(days))));
    }

    @Override
    public List<Shortage> shortages(Caller by, String store) {
        by.require(READ);
        return unit.tx(by, tx -> shortages(tx, store));
    }

    List<Shortage> shortages(Tx tx, String store) {
        List<Shortage> all = PharmacyUnit.sql(tx).list(SHORT, row -> new Shortage(row.getString("store"), Lot.product(row),
                row.getInt("usable"), 0), Date.valueOf(facility.day(tx.now())));
        Map<String, Integer> total = all.stream().collect(Collectors.groupingBy(one -> one.product().code(),
                Collectors.summingInt(Shortage::quantity)));
        return all.stream().filter(one -> (store == null || store.equals(one.store())) && one.quantity() < Math.max(1, one.product().minimum()))
                .map(one -> new Shortage(one.store(), one.product(), one.quantity(), total.get(one.product().code()) - one.quantity()))
                .sorted(Comparator.comparing(one -> one.quantity() > 0)).toList();
    }

    @Override
    public List<RegisterEntry> register(Caller by, String register, String store, LocalDate from, LocalDate until) {
        by.require("pharmacy.register.read");
        new Rules().when(!List.of("h1", "controlled").contains(register), "register", "one-of", "h1, controlled").needed("store", store, 16)
                .when(from == null, "from", "not-null").when(until == null, "until", "not-null").check();
        return unit.tx(by, tx -> {
            List<RegisterEntry> entries = registers.entries(PharmacyUnit.sql(tx), register.equals("h1"), store, from, until);
            tx.audit("pharmacy.register.read", null, "register=" + register + " store=" + store);
            entries.stream().map(RegisterEntry::uhid).filter(uhid -> uhid != null).distinct()
                    .forEach(uhid -> tx.audit("pharmacy.register.read", uhid, "register=" + register));
            return entries;
        });
    }
}
