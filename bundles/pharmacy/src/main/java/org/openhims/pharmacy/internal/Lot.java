// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.openhims.pharmacy.Batch;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Schedule;
import org.openhims.pharmacy.StockLine;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** A batch with its product, as the tables have them. */
record Lot(Product product, Batch batch) {

    static final String PRODUCT = "p.code, p.drug, p.generic, p.strength, p.form, p.brand, p.maker, p.schedule, p.ndps, p.gst_percent, p.pack, "
            + "p.minimum, p.barcode";
    private static final String COLUMNS = PRODUCT + ", t.id, t.product, t.number, t.expiry, t.mrp, t.status, t.reason";
    private static final String JOIN = " from pharmacy_batch t join pharmacy_product p on p.code = t.product ";
    /** With the balance {@code b}, the batch {@code t} and the product {@code p}. */
    static final String STOCK = "select " + COLUMNS + ", b.store, b.quantity" + JOIN + "join pharmacy_balance b on b.batch = t.id ";
    /** The first to expire first. */
    static final String FEFO = "t.last_day, t.id, b.store";

    private static final String BY_ID = "select " + COLUMNS + JOIN + "where t.id = ?";
    private static final String BY_NUMBER = "select " + COLUMNS + JOIN + "where t.product = ? and t.number = ?";

    /** 404 {@code pharmacy.batch.unknown}. */
    static Lot get(Sql sql, String batch) {
        return sql.first(BY_ID, Lot::of, batch).orElseThrow(() -> Problem.unknown("pharmacy.batch.unknown"));
    }

    static Optional<Lot> find(Sql sql, String product, String number) {
        return sql.first(BY_NUMBER, Lot::of, product, number);
    }

    private static Lot of(ResultSet row) throws SQLException {
        return new Lot(product(row), new Batch(row.getString("id"), row.getString("product"), row.getString("number"), row.getString("expiry"),
                new Money(row.getLong("mrp")), BatchStatus.valueOf(row.getString("status")), row.getString("reason")));
    }

    static Sql.Row<StockLine> stock(LocalDate today) {
        return row -> {
            Lot lot = of(row);
            return new StockLine(row.getString("store"), lot.product(), lot.batch(), row.getInt("quantity"), lot.batch().usable(today));
        };
    }

    static Product product(ResultSet row) throws SQLException {
        return new Product(row.getString("code"), row.getString("drug"), row.getString("generic"), row.getString("strength"),
                row.getString("form"), row.getString("brand"), row.getString("maker"), Schedule.valueOf(row.getString("schedule")),
                row.getBoolean("ndps"), row.getInt("gst_percent"), row.getInt("pack"), row.getInt("minimum"), row.getString("barcode"));
    }
}
