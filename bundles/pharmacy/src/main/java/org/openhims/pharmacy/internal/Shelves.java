// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.List;
import java.util.Locale;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Storeroom;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Products and stores. */
@Component
public final class Shelves implements PharmacyCatalogue {

    private static final String READ = "pharmacy.read";
    private static final String SETUP = "pharmacy.setup";
    private static final int MOST_GST = 40;
    private static final String FIND = "select " + Lot.PRODUCT + " from pharmacy_product p where p.search_name like ? escape '!' "
            + "or p.search_brand like ? escape '!' or lower(p.code) like ? escape '!' or p.barcode = ? order by p.search_name, p.strength, p.code "
            + "fetch first 200 rows only";
    private static final String BY_CODE = "select " + Lot.PRODUCT + " from pharmacy_product p where p.code = ?";
    private static final String CHANGE = "update pharmacy_product set drug = ?, generic = ?, strength = ?, form = ?, brand = ?, maker = ?, schedule = ?, "
            + "ndps = ?, gst_percent = ?, pack = ?, minimum = ?, barcode = ?, search_name = ?, search_brand = ? where code = ?";
    private static final String ADD = "insert into pharmacy_product (drug, generic, strength, form, brand, maker, schedule, ndps, gst_percent, pack, "
            + "minimum, barcode, search_name, search_brand, code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final PharmacyUnit unit;

    @Activate
    public Shelves(@Reference PharmacyUnit unit) {
        this.unit = unit;
    }

    @Override
    public List<Storeroom> stores(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> PharmacyUnit.sql(tx).list("select code, name_en, name_hi, parent from pharmacy_store order by code",
                row -> new Storeroom(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    }

    @Override
    public Storeroom store(Caller by, Storeroom store) {
        by.require(SETUP);
        new Rules().form("code", store.code(), "[A-Z0-9-]{2,16}").needed("name", store.name(), 80).needed("nameHindi", store.nameHindi(), 80)
                .when(store.code() != null && store.code().equals(store.parent()), "parent", "pharmacy.store.unknown").check();
        return unit.insisting(by, tx -> {
            Sql sql = PharmacyUnit.sql(tx);
            if (store.parent() != null) {
                known(sql, "parent", store.parent());
            }
            if (sql.update("update pharmacy_store set name_en = ?, name_hi = ?, parent = ? where code = ?", store.name(), store.nameHindi(),
                    store.parent(), store.code()) == 0) {
                sql.update("insert into pharmacy_store (name_en, name_hi, parent, code) values (?, ?, ?, ?)", store.name(),
                        store.nameHindi(), store.parent(), store.code());
            }
            tx.audit(SETUP, null, "store=" + store.code());
            return store;
        });
    }

    /** 400 with rule {@code pharmacy.store.unknown} at the field. */
    static void known(Sql sql, String field, String store) {
        if (store == null || sql.number("select count(*) from pharmacy_store where code = ?", store) == 0) {
            throw Problem.invalid(field, "pharmacy.store.unknown");
        }
    }

    @Override
    public List<Product> products(Caller by, String text) {
        by.require(READ);
        String start = begins(text);
        return unit.tx(by, tx -> PharmacyUnit.sql(tx).list(FIND, Lot::product, start, start, start, text == null ? "" : text.strip()));
    }

    /** A pattern for what begins so. */
    static String begins(String text) {
        return (text == null ? "" : text.strip().toLowerCase(Locale.ROOT)).replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    @Override
    public Product product(Caller by, String code) {
        by.require(READ);
        return unit.tx(by, tx -> get(tx, code));
    }

    static Product get(Tx tx, String code) {
        return PharmacyUnit.sql(tx).first(BY_CODE, Lot::product, code).orElseThrow(() -> Problem.unknown("pharmacy.product.unknown"));
    }

    @Override
    public Product product(Caller by, Product product) {
        by.require(SETUP);
        rules(product);
        try {
            return unit.tx(by, tx -> write(tx, product));
        } catch (ConstraintViolation taken) {
            throw Problem.conflict("pharmacy.barcode.taken");
        }
    }

    private static void rules(Product product) {
        new Rules().form("code", product.code(), "[A-Z0-9.-]{2,60}").needed("generic", product.generic(), 120)
                .needed("strength", product.strength(), 60).needed("form", product.form(), 40).optional("drug", product.drug(), 60)
                .optional("brand", product.brand(), 80).optional("maker", product.maker(), 80)
                .between("gstPercent", product.gstPercent(), 0, MOST_GST).between("pack", product.pack(), 1, Rules.MOST_UNITS)
                .between("minimum", product.minimum(), 0, Rules.MOST_UNITS)
                .when(product.barcode() != null && !product.barcode().matches("\\d{8,14}"), "barcode", "pattern").check();
    }

    private static Product write(Tx tx, Product product) {
        Sql sql = PharmacyUnit.sql(tx);
        sql.first(BY_CODE, Lot::product, product.code()).filter(before -> !sameGoods(before, product)).ifPresent(before -> {
            if (sql.number("select count(*) from pharmacy_batch where product = ?", product.code()) > 0) {
                throw Problem.conflict("pharmacy.product.stocked");
            }
        });
        Object[] facts = {product.drug(), product.generic(), product.strength(), product.form(), product.brand(), product.maker(),
            product.schedule(), product.ndps(), product.gstPercent(), product.pack(), product.minimum(), product.barcode(),
            product.generic().toLowerCase(Locale.ROOT), product.brand() == null ? null : product.brand().toLowerCase(Locale.ROOT), product.code()};
        if (sql.update(CHANGE, facts) == 0) {
            sql.update(ADD, facts);
        }
        tx.audit(SETUP, null, "product=" + product.code());
        return product;
    }

    /** What stands on packs that are on the shelf, and in registers, does not become something else. */
    private static boolean sameGoods(Product before, Product after) {
        return before.sameAs(after.generic(), after.strength(), after.form()) && before.pack() == after.pack()
                && before.controlled() == after.controlled();
    }
}
