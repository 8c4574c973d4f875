// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.DispenseStatus;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordItem.Detail;
import org.openhims.platform.record.RecordSource;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was dispensed, in the longitudinal record. */
@Component
public final class PharmacyRecord implements RecordSource {

    private final PharmacyUnit unit;
    private final Texts texts;
    private final Json json;

    @Activate
    public PharmacyRecord(@Reference PharmacyUnit unit, @Reference Texts texts, @Reference Json json) {
        this.unit = unit;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public String module() {
        return "pharmacy";
    }

    @Override
    public List<RecordItem> items(Caller by, Set<String> uhids, Instant before, int limit) {
        return unit.tx(by, tx -> new DispenseTable(tx, json).of(uhids, before, limit).stream()
                .filter(dispense -> dispense.status() == DispenseStatus.DONE).map(dispense -> item(by.locale(), dispense)).toList());
    }

    private RecordItem item(Locale locale, Dispense dispense) {
        List<Detail> details = dispense.lines().stream().map(line -> new Detail(line.label(), texts.text(locale,
                line.returned() > 0 ? "pharmacy.record.returned" : "pharmacy.record.given", line.quantity(), line.number(), line.returned()), null)).toList();
        return new RecordItem("pharmacy", "dispense", dispense.id(), dispense.at(), texts.text(locale, "pharmacy.record.dispense"), details, null);
    }
}
