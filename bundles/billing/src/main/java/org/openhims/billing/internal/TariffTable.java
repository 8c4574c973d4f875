// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.billing.Category;
import org.openhims.billing.Price;
import org.openhims.billing.Share;
import org.openhims.billing.TariffItem;
import org.openhims.platform.Money;
import org.openhims.platform.store.Sql;

/** How the tariff stands in its tables, and what something costs by it. */
final class TariffTable {

    private static final int WHOLE = 100;
    private static final String ITEM = "select code, name_en, name_hi, gst, hsn from billing_item ";
    private static final String STANDING = "select paise from billing_price where item = ? and category = ? and valid_from <= ? "
            + "and (valid_until is null or valid_until >= ?) order by valid_from desc fetch first 1 rows only";
    private static final String COMING = "select category, valid_from, valid_until, paise from billing_price where item = ? "
            + "and (valid_until is null or valid_until >= ?) order by category, valid_from";
    private static final String BEFORE = "update billing_price set valid_until = ? where item = ? and category = ? and valid_from < ? "
            + "and (valid_until is null or valid_until >= ?)";

    private final Sql sql;

    TariffTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param price of one; null when nobody has set any
     * @param reason {@code category} when the category pays less than everybody
     */
    record Priced(TariffItem item, Money price, String reason) {
    }

    Optional<TariffItem> item(String code) {
        return sql.first(ITEM + "where code = ?", TariffTable::item, code);
    }

    /** Prices left out. */
    List<TariffItem> items() {
        return sql.list(ITEM + "order by code", TariffTable::item);
    }

    private static TariffItem item(ResultSet row) throws SQLException {
        return new TariffItem(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5), null);
    }

    TariffItem whole(TariffItem item, LocalDate day) {
        return new TariffItem(item.code(), item.name(), item.nameHindi(), item.gst(), item.hsn(), sql.list(COMING, row ->
                new Price(Category.valueOf(row.getString(1)), row.getDate(2).toLocalDate(), row.getDate(3) == null ? null : row.getDate(3).toLocalDate(),
                        new Money(row.getLong(4))), item.code(), Date.valueOf(day)));
    }

    void write(TariffItem item) {
        if (sql.update("update billing_item set name_en = ?, name_hi = ?, gst = ?, hsn = ? where code = ?", item.name(), item.nameHindi(),
                item.gst(), item.hsn(), item.code()) == 0) {
            sql.update("insert into billing_item (code, name_en, name_hi, gst, hsn) values (?, ?, ?, ?, ?)", item.code(), item.name(),
                    item.nameHindi(), item.gst(), item.hsn());
        }
    }

    /** In place of one from the same day; what stood before ends the day before. */
    void write(String item, Price price) {
        Date from = Date.valueOf(price.from());
        String category = price.category().name();
        sql.update("delete from billing_price where item = ? and category = ? and valid_from = ?", item, category, from);
        sql.update(BEFORE, Date.valueOf(price.from().minusDays(1)), item, category, from, from);
        sql.update("insert into billing_price (item, category, valid_from, valid_until, paise) values (?, ?, ?, ?, ?)", item, category, from,
                price.until() == null ? null : Date.valueOf(price.until()), price.price().paise());
    }

    List<Share> shares() {
        return sql.list("select category, share from billing_share order by category",
                row -> new Share(Category.valueOf(row.getString(1)), row.getInt(2)));
    }

    void write(Share share) {
        if (sql.update("update billing_share set share = ? where category = ?", share.percent(), share.category()) == 0) {
            sql.update("insert into billing_share (category, share) values (?, ?)", share.category(), share.percent());
        }
    }

    /** What one costs on the day for who pays by the category; empty for an item that nobody knows. */
    Optional<Priced> price(String code, Category category, LocalDate day) {
        return item(code).map(item -> {
            Optional<Money> general = standing(code, Category.GENERAL, day);
            Money price = standing(code, category, day).or(() -> general.map(whole -> share(whole, category))).orElse(null);
            boolean less = price != null && general.isPresent() && price.compareTo(general.get()) < 0;
            return new Priced(item, price, less ? "category" : null);
        });
    }

    private Optional<Money> standing(String code, Category category, LocalDate day) {
        return sql.first(STANDING, row -> new Money(row.getLong(1)), code, category.name(), Date.valueOf(day), Date.valueOf(day));
    }

    private Money share(Money general, Category category) {
        long percent = sql.first("select share from billing_share where category = ?", row -> row.getLong(1), category.name()).orElse((long) WHOLE);
        return new Money((Math.multiplyExact(general.paise(), percent) + WHOLE / 2) / WHOLE);
    }

    static boolean contains(TariffItem item, String text) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return (item.code() + ' ' + item.name() + ' ' + item.nameHindi()).toLowerCase(Locale.ROOT).contains(part);
    }
}
