// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.billing.Category;
import org.openhims.billing.Price;
import org.openhims.billing.Share;
import org.openhims.billing.TariffItem;
import org.openhims.platform.Money;
import org.openhims.platform.store.Sql;

/**
 * What ships: items in both languages and what each category pays; what a facility changed stays. Prices are its own to set, so that
 * only a demo hospital has any.
 */
final class TariffSeed {

    private static final LocalDate ALWAYS = LocalDate.of(2020, 4, 1);
    /** Those for whom others pay, or nobody. */
    private static final Map<Category, Integer> SHARES = Map.of(Category.FREE, 0, Category.BPL, 0, Category.EWS, 0, Category.JSSK, 0,
            Category.PMJAY, 0, Category.CGHS, 100, Category.SENIOR, 100, Category.GENERAL, 100);

    private TariffSeed() {
    }

    static void plant(Sql sql, boolean demo) {
        TariffTable tariff = new TariffTable(sql);
        Set<String> there = new HashSet<>(sql.list("select code from billing_item", row -> row.getString(1)));
        lines().stream().filter(line -> !there.contains(line[0])).forEach(line -> {
            tariff.write(new TariffItem(line[0], line[1], line[2], Integer.valueOf(line[3]), line[4], null));
            if (demo) {
                tariff.write(line[0], new Price(Category.GENERAL, ALWAYS, null, Money.parse(line[5])));
            }
        });
        Set<Category> shared = tariff.shares().stream().map(Share::category).collect(Collectors.toSet());
        SHARES.forEach((category, percent) -> {
            if (!shared.contains(category)) {
                tariff.write(new Share(category, percent));
            }
        });
    }

    /** Code, English, Hindi, percent of GST, HSN or SAC, price of the demo hospital. */
    private static List<String[]> lines() {
        try (InputStream in = TariffSeed.class.getResourceAsStream("/tariff/items.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(";")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
