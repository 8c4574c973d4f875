// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewReceipt;
import org.openhims.pharmacy.NewReceipt.ReceiptLine;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Schedule;
import org.openhims.pharmacy.Stock;
import org.openhims.pharmacy.StockLists;
import org.openhims.pharmacy.Storeroom;
import org.openhims.platform.Money;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fills the main store and the counter with every drug of the OPD's list; some expire soon, and some are missing. */
@Component(property = "hims.may.wait:Boolean=true")
public final class PharmacySeed implements Seed {

    static final String MAIN = "MAIN";
    static final String COUNTER = "COUNTER";
    private static final List<String> MISSING = List.of("ALBENDAZOLE-400-MG-TAB", "IVERMECTIN-12-MG-TAB");
    private static final int TIMES_IN_MAIN = 5;

    private final PharmacyCatalogue catalogue;
    private final Stock stock;
    private final StockLists lists;
    private final Staff staff;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public PharmacySeed(@Reference PharmacyCatalogue catalogue, @Reference Stock stock, @Reference StockLists lists, @Reference Staff staff,
            @Reference Facility facility, @Reference Clock clock) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.lists = lists;
        this.staff = staff;
        this.facility = facility;
        this.clock = clock;
    }

    @Override
    public Part part() {
        return Part.PHARMACY;
    }

    @Override
    public void sow(Consumer<String> progress) {
        Caller keeper = staff.as("storekeeper");
        List<String[]> rows = Rows.of("products.csv", ";");
        catalogue.store(keeper, new Storeroom(MAIN, "Main store", "मुख्य भंडार", null));
        catalogue.store(keeper, new Storeroom(COUNTER, "Pharmacy counter", "दवा काउंटर", MAIN));
        rows.forEach(row -> catalogue.product(keeper, product(row)));
        progress.accept(rows.size() + " products");
        receive(keeper, MAIN, rows, TIMES_IN_MAIN, "A");
        receive(keeper, COUNTER, rows, 1, "B");
        MISSING.forEach(code -> lists.shelf(keeper, COUNTER, code).forEach(line -> stock.issue(keeper,
                new NewIssue(COUNTER, line.batch().id(), line.quantity(), "School health camp"))));
    }

    private static Product product(String[] row) {
        return new Product(row[0], row[1], row[2], row[3], row[4], row[5].isEmpty() ? null : row[5], "Jan Aushadhi", Schedule.valueOf(row[6]),
                Boolean.parseBoolean(row[7]), Integer.parseInt(row[8]), Integer.parseInt(row[9]), Integer.parseInt(row[10]), row[11]);
    }

    /** All at once, so that a store has everything or nothing of it. */
    private void receive(Caller keeper, String store, List<String[]> rows, int times, String batch) {
        if (lists.shelf(keeper, store, "").isEmpty()) {
            LocalDate today = facility.day(clock.instant());
            stock.receive(keeper, new NewReceipt(store, "State drug warehouse", "DC-" + batch, false, rows.stream().map(row -> new ReceiptLine(row[0],
                    batch + row[11].substring(row[11].length() - 5), expiry(today, Integer.parseInt(row[13]) + times - 1), new Money(Long.parseLong(row[12])),
                    Integer.parseInt(row[14]) * times)).toList()));
        }
    }

    private static String expiry(LocalDate today, int months) {
        return YearMonth.from(today).plusMonths(months).toString();
    }
}
