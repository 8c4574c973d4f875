// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordItem.Detail;
import org.openhims.platform.record.RecordSource;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.registration.internal.store.ChangeRow;
import org.openhims.registration.internal.store.Mark;
import org.openhims.registration.internal.store.PatientRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the register tells in a patient's record: the registration and each correction. */
@Component
public final class RegistrationHistory implements RecordSource {

    private static final String PATIENTS = "select p from PatientRow p where p.uhid in :uhids and p.registeredAt < :before";
    private static final String CHANGES = "select c from ChangeRow c where c.uhid in :uhids and c.changedAt < :before order by c.changedAt desc";

    private final Register register;
    private final Texts texts;

    @Activate
    public RegistrationHistory(@Reference Register register, @Reference Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    @Override
    public String module() {
        return "registration";
    }

    @Override
    public List<RecordItem> items(Caller by, Set<String> uhids, Instant before, int limit) {
        LocalDateTime moment = LocalDateTime.ofInstant(before, ZoneOffset.UTC);
        return register.tx(by, tx -> Stream.concat(changes(tx, uhids, moment, limit).map(row -> corrected(by, row)),
                        patients(tx, uhids, moment).map(row -> registered(by, row)))
                .sorted(Comparator.comparing(RecordItem::at).reversed()).limit(limit).toList());
    }

    private static Stream<ChangeRow> changes(Tx tx, Set<String> uhids, LocalDateTime before, int limit) {
        return tx.em().createQuery(CHANGES, ChangeRow.class).setParameter("uhids", uhids).setParameter("before", before)
                .setMaxResults(limit).getResultList().stream();
    }

    private static Stream<PatientRow> patients(Tx tx, Set<String> uhids, LocalDateTime before) {
        return tx.em().createQuery(PATIENTS, PatientRow.class).setParameter("uhids", uhids).setParameter("before", before)
                .getResultList().stream();
    }

    private RecordItem corrected(Caller by, ChangeRow row) {
        Detail reason = new Detail(texts.text(by.locale(), "registration.record.reason"), row.reason(), null);
        return new RecordItem(module(), "correction", row.id(), row.changedAt(), texts.text(by.locale(), "registration.record." + what(row)),
                List.of(reason), null);
    }

    private static String what(ChangeRow row) {
        return switch (row.mark().step() == null ? "" : row.mark().step()) {
            case Mark.JOIN, Mark.RETIRE -> "merged";
            case Mark.UNDO -> "unmerged";
            default -> "corrected";
        };
    }

    private RecordItem registered(Caller by, PatientRow row) {
        Detail number = new Detail(texts.text(by.locale(), "registration.record.uhid"), row.uhid(), null);
        return new RecordItem(module(), "registration", row.uhid(), row.registeredAt(),
                texts.text(by.locale(), "registration.record.registered"), List.of(number), null);
    }
}
