// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.opd.Prescription;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordItem.Detail;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prescriptions in the longitudinal record. */
@Component(service = RxRecord.class)
public final class RxRecord {

    private final Texts texts;
    private final Json json;

    @Activate
    public RxRecord(@Reference Texts texts, @Reference Json json) {
        this.texts = texts;
        this.json = json;
    }

    /** Of a patient before a moment, newest first; rights and audit are the asker's. */
    public List<RecordItem> of(Tx tx, Locale locale, String uhid, Instant before, int limit) {
        return new RxTable(OpdUnit.sql(tx), json).ofPatient(uhid, before).stream().limit(limit).map(signed -> item(locale, signed)).toList();
    }

    private RecordItem item(Locale locale, Prescription signed) {
        RxWords words = new RxWords(texts, locale);
        List<Detail> details = new ArrayList<>();
        signed.lines().forEach(line -> details.add(new Detail(line.name(), words.of(line), null)));
        details.add(new Detail(texts.text(locale, "opd.note.signature"), signed.signature(), null));
        if (signed.cancelled() != null) {
            details.add(new Detail(texts.text(locale, "opd.record.status"), texts.text(locale, "opd.rx.cancelled", signed.cancelled().reason()), null));
        }
        return new RecordItem("opd", "prescription", signed.id(), signed.prescribedAt(), texts.text(locale, "opd.rx.title"), details, null);
    }
}
