// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openhims.healthcard.internal.store.ActRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordItem.Detail;
import org.openhims.platform.record.RecordSource;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the card tells in a patient's record: each thing that was done with it. */
@Component
public final class CardHistory implements RecordSource {

    private static final String ACTS = "select a from ActRow a where a.uhid in :uhids and a.doneAt < :before order by a.doneAt desc, a.id desc";

    private final CardBook book;
    private final Texts texts;

    @Activate
    public CardHistory(@Reference CardBook book, @Reference Texts texts) {
        this.book = book;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "healthcard";
    }

    @Override
    public List<RecordItem> items(Caller by, Set<String> uhids, Instant before, int limit) {
        LocalDateTime moment = LocalDateTime.ofInstant(before, ZoneOffset.UTC);
        return book.tx(by, tx -> tx.em().createQuery(ACTS, ActRow.class).setParameter("uhids", uhids).setParameter("before", moment)
                .setMaxResults(limit).getResultList().stream().map(row -> item(by, row)).toList());
    }

    private RecordItem item(Caller by, ActRow row) {
        Detail serial = new Detail(texts.text(by.locale(), "healthcard.record.serial"), String.valueOf(row.serial()), null);
        Detail who = new Detail(texts.text(by.locale(), "healthcard.record.by"), row.doneBy(), null);
        List<Detail> details = new ArrayList<>(List.of(serial, who));
        if (row.reason() != null) {
            details.add(new Detail(texts.text(by.locale(), "healthcard.record.reason"), row.reason(), null));
        }
        return new RecordItem(module(), "card", row.id(), row.doneAt(), texts.text(by.locale(), "healthcard.act." + row.act()), details, null);
    }
}
