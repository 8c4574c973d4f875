// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhims.billing.DayBook;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.health.OpenWork;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is unfinished, what was collected, and whether the books agree: for the administrator, the metrics and the morning sheet. */
@Component
public final class BillingBooks implements OpenWork, MetricSource, MorningSource {

    private static final Caller BILLING = Caller.system("billing");
    private static final Map<String, String> COUNTS = counts();

    private final BillingUnit unit;
    private final BookDesk books;
    private final Facility facility;

    @Activate
    public BillingBooks(@Reference BillingUnit unit, @Reference BookDesk books, @Reference Facility facility) {
        this.unit = unit;
        this.books = books;
        this.facility = facility;
    }

    private static Map<String, String> counts() {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("shifts", "select count(*) from billing_shift where status = 'OPEN'");
        counts.put("handovers", "select count(*) from billing_shift where status = 'CLOSED'");
        counts.put("refunds", "select count(*) from billing_refund where status = 'PENDING'");
        counts.put("upi", "select count(*) from billing_receipt where status = 'PENDING'");
        counts.put("unpriced", "select count(*) from billing_charge where status = 'UNPRICED'");
        return Collections.unmodifiableMap(counts);
    }

    private static Map<String, Long> waiting(Tx tx) {
        Sql sql = BillingUnit.sql(tx);
        Map<String, Long> waiting = new LinkedHashMap<>();
        COUNTS.forEach((what, query) -> waiting.put(what, sql.number(query)));
        return waiting;
    }

    @Override
    public List<OpenWork.Item> openWork() {
        return unit.tx(BILLING, BillingBooks::waiting).entrySet().stream().filter(count -> count.getValue() > 0)
                .map(count -> new OpenWork.Item("billing", "billing.openwork." + count.getKey(), count.getValue())).toList();
    }

    @Override
    public List<Metric> metrics() {
        return unit.tx(BILLING, BillingBooks::waiting).entrySet().stream().map(count -> new Metric("hims_billing_waiting",
                "What waits for a person: open shifts, hand-overs, refunds, UPI payments, charges without a price", Map.of("what", count.getKey()),
                count.getValue())).toList();
    }

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<MorningLine> lines(Locale language) {
        return unit.tx(BILLING, tx -> {
            Sql sql = BillingUnit.sql(tx);
            DayBook yesterday = books.of(sql, facility.day(tx.now()).minusDays(1));
            DayBook today = books.of(sql, facility.day(tx.now()));
            Map<String, Long> waiting = waiting(tx);
            boolean right = books.balance(sql).right();
            return List.of(MorningLine.of("billing.morning.yesterday", Severity.WELL, yesterday.collected().toString(), yesterday.receipts()),
                    MorningLine.of("billing.morning.today", Severity.WELL, today.collected().toString(), today.receipts()),
                    line("refunds", waiting), line("handovers", waiting), line("upi", waiting), line("unpriced", waiting),
                    MorningLine.of("billing.morning.balance", Severity.when(!right, Severity.ALARM), right ? 1 : 0));
        });
    }

    private static MorningLine line(String what, Map<String, Long> waiting) {
        return MorningLine.of("billing.morning." + what, Severity.when(waiting.get(what) > 0, Severity.WARNING), waiting.get(what));
    }
}
