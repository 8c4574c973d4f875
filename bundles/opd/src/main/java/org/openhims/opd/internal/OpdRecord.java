// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.opd.Note;
import org.openhims.opd.Visit;
import org.openhims.opd.internal.note.DiagnosisWords;
import org.openhims.opd.internal.rx.RxRecord;
import org.openhims.opd.internal.schedule.AppointmentTable;
import org.openhims.opd.schedule.Appointment;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.RecordItem.Detail;
import org.openhims.platform.record.RecordSource;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Visits, signed notes and prescriptions in the longitudinal record. */
@Component
public final class OpdRecord implements RecordSource {

    private final OpdUnit unit;
    private final Notes notes;
    private final Texts texts;
    private final RxRecord prescriptions;
    private final Facility facility;

    @Activate
    public OpdRecord(@Reference OpdUnit unit, @Reference Notes notes, @Reference Texts texts, @Reference RxRecord prescriptions,
            @Reference Facility facility) {
        this.unit = unit;
        this.prescriptions = prescriptions;
        this.notes = notes;
        this.texts = texts;
        this.facility = facility;
    }

    @Override
    public String module() {
        return "opd";
    }

    @Override
    public List<RecordItem> items(Caller by, Set<String> uhids, Instant before, int limit) {
        return unit.tx(by, tx -> uhids.stream().flatMap(uhid -> of(tx, by.locale(), uhid, before, limit).stream())
                .sorted(Comparator.comparing(RecordItem::at).reversed()).limit(limit).toList());
    }

    private List<RecordItem> of(Tx tx, Locale locale, String uhid, Instant before, int limit) {
        List<RecordItem> items = new ArrayList<>();
        new VisitTable(OpdUnit.sql(tx)).ofPatient(uhid, before).stream().limit(limit).forEach(visit -> items.add(visit(locale, visit)));
        notes.signed(tx, uhid, before, limit).forEach(note -> items.add(note(locale, note)));
        items.addAll(prescriptions.of(tx, locale, uhid, before, limit));
        new AppointmentTable(OpdUnit.sql(tx)).record(uhid, before, limit).forEach(one -> items.add(appointment(locale, one)));
        return items;
    }

    private RecordItem visit(Locale locale, Visit visit) {
        return new RecordItem("opd", "visit", visit.id(), visit.openedAt(), texts.text(locale, "opd.record.visit", visit.department()),
                List.of(new Detail(texts.text(locale, "opd.record.token"), visit.token().label(), null),
                        new Detail(texts.text(locale, "opd.record.status"), texts.text(locale, "opd.status." + visit.status()), null)), null);
    }

    private RecordItem appointment(Locale locale, Appointment one) {
        String when = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(one.startsAt().atZone(facility.zone()));
        return new RecordItem("opd", "appointment", one.id(), one.bookedAt(), texts.text(locale, "opd.record.appointment", when),
                List.of(new Detail(texts.text(locale, "opd.record.status"), texts.text(locale, "opd.appointment." + one.status()), null)), null);
    }

    private RecordItem note(Locale locale, Note note) {
        List<Detail> details = new ArrayList<>();
        add(details, locale, "opd.note.complaints", note.text().complaints());
        add(details, locale, "opd.note.history", note.text().history());
        add(details, locale, "opd.note.examination", note.text().examination());
        add(details, locale, "opd.note.diagnoses", DiagnosisWords.of(texts, locale, note.text().diagnoses()));
        add(details, locale, "opd.note.advice", note.text().advice());
        note.addenda().forEach(more -> add(details, locale, "opd.note.addendum", more.text() + " — " + more.signature()));
        add(details, locale, "opd.note.signature", note.signature());
        return new RecordItem("opd", "note", note.visit(), note.signedAt(), texts.text(locale, "opd.record.note"), details, null);
    }

    private void add(List<Detail> details, Locale locale, String name, String value) {
        if (value != null && !value.isBlank()) {
            details.add(new Detail(texts.text(locale, name), value, null));
        }
    }
}
