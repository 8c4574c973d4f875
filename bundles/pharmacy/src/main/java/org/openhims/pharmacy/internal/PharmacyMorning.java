// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openhims.pharmacy.Shortage;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pharmacy on the morning sheet: what is missing, what expires, who waits. */
@Component
public final class PharmacyMorning implements MorningSource {

    private static final int SOON = 90;
    private static final int NAMED = 3;
    private static final String EXPIRING = "select count(*) from pharmacy_balance where quantity > 0 and last_day >= ? and last_day <= ?";
    private static final String EXPIRED = "select count(*) from pharmacy_balance where quantity > 0 and last_day < ?";
    private static final String BATCHES = "select count(*) from pharmacy_balance where quantity > 0";
    private static final String WAITING = "select count(*) from pharmacy_order where status = ?";

    private final PharmacyUnit unit;
    private final StockReader stock;
    private final Facility facility;

    @Activate
    public PharmacyMorning(@Reference PharmacyUnit unit, @Reference StockReader stock, @Reference Facility facility) {
        this.unit = unit;
        this.stock = stock;
        this.facility = facility;
    }

    @Override
    public String name() {
        return "pharmacy";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<MorningLine> lines(Locale language) {
        return unit.tx(Caller.system("pharmacy"), this::lines);
    }

    private List<MorningLine> lines(Tx tx) {
        Sql sql = PharmacyUnit.sql(tx);
        LocalDate today = facility.day(tx.now());
        List<Shortage> missing = stock.shortages(tx, null);
        List<Shortage> out = missing.stream().filter(one -> one.quantity() == 0).toList();
        long soon = sql.number(EXPIRING, Date.valueOf(today), Date.valueOf(today.plusDays(SOON)));
        long expired = sql.number(EXPIRED, Date.valueOf(today));
        return List.of(
                MorningLine.of("pharmacy.morning.out", Severity.when(!out.isEmpty(), Severity.ALARM), out.size(), out.stream().limit(NAMED)
                        .map(one -> one.product().label()).collect(Collectors.joining(", "))),
                MorningLine.of("pharmacy.morning.low", Severity.when(missing.size() > out.size(), Severity.WARNING), missing.size() - out.size()),
                MorningLine.of("pharmacy.morning.expiring", Severity.when(soon > 0, Severity.WARNING), soon).share(soon, sql.number(BATCHES)),
                MorningLine.of("pharmacy.morning.expired", Severity.when(expired > 0, Severity.WARNING), expired),
                MorningLine.of("pharmacy.morning.waiting", Severity.WELL, sql.number(WAITING, "OPEN")),
                MorningLine.of("pharmacy.morning.owed", Severity.WELL, sql.number(WAITING, "PART")));
    }
}
