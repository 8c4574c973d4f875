// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.billing.Bill;
import org.openhims.platform.Ids;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordItem.Detail;
import org.openhims.platform.record.RecordSource;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bills in the longitudinal record. */
@Component
public final class BillingRecord implements RecordSource {

    private final BillingUnit unit;
    private final Texts texts;

    @Activate
    public BillingRecord(@Reference BillingUnit unit, @Reference Texts texts) {
        this.unit = unit;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "billing";
    }

    @Override
    public List<RecordItem> items(Caller by, Set<String> uhids, Instant before, int limit) {
        return unit.tx(by, tx -> {
            BillTable bills = new BillTable(BillingUnit.sql(tx), by.locale());
            return uhids.stream().flatMap(uhid -> bills.ofPatient(uhid, Ids.first(before)).stream().limit(limit)).map(bill -> item(by.locale(), bill))
                    .sorted(Comparator.comparing(RecordItem::at).reversed()).limit(limit).toList();
        });
    }

    private RecordItem item(Locale locale, Bill bill) {
        String lines = String.join("; ", bill.lines().stream().map(line -> line.name() + " × " + line.quantity()).toList());
        return new RecordItem("billing", "bill", bill.id(), bill.madeAt(), texts.text(locale, "billing.paper.bill", bill.number()),
                List.of(detail(locale, "billing.paper.item", lines), detail(locale, "billing.paper.total", bill.total().toString()),
                        detail(locale, "billing.paper.paidsum", bill.paid().toString()),
                        detail(locale, "billing.record.status", texts.text(locale, "billing.status." + bill.status()))), null);
    }

    private Detail detail(Locale locale, String name, String value) {
        return new Detail(texts.text(locale, name), value, null);
    }
}
