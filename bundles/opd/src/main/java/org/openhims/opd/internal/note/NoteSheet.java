// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.note;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.opd.Consultation;
import org.openhims.opd.Note;
import org.openhims.opd.NotePrints;
import org.openhims.opd.Visit;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.VisitTable;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The signed note on paper. */
@Component
public final class NoteSheet implements NotePrints {

    private final OpdUnit unit;
    private final Consultation consultation;
    private final Facility facility;
    private final Texts texts;

    @Activate
    public NoteSheet(@Reference OpdUnit unit, @Reference Consultation consultation, @Reference Facility facility, @Reference Texts texts) {
        this.unit = unit;
        this.consultation = consultation;
        this.facility = facility;
        this.texts = texts;
    }

    @Override
    public Sheet sheet(Caller by, String visit) {
        Note note = consultation.note(by, visit);
        if (!note.signed()) {
            throw Problem.conflict("opd.note.draft");
        }
        Locale locale = by.locale();
        Visit of = unit.tx(by.withClaim(null), tx -> new VisitTable(OpdUnit.sql(tx)).get(visit));
        List<Element> sheet = new ArrayList<>(head(locale, of));
        part(sheet, locale, "complaints", note.text().complaints());
        part(sheet, locale, "history", note.text().history());
        part(sheet, locale, "examination", note.text().examination());
        part(sheet, locale, "diagnoses", DiagnosisWords.of(texts, locale, note.text().diagnoses()));
        part(sheet, locale, "advice", note.text().advice());
        signed(sheet, locale, note.signature(), note.signedAt());
        note.addenda().forEach(more -> {
            part(sheet, locale, "addendum", more.text());
            signed(sheet, locale, more.signature(), more.signedAt());
        });
        return new Sheet(of.token().label(), Sheet.Paper.A5, locale, sheet);
    }

    private List<Element> head(Locale locale, Visit visit) {
        return List.of(new Element.Text(facility.identity(locale).name(), 13, true, Align.CENTER),
                new Element.Text(texts.text(locale, "opd.record.note"), 10, false, Align.CENTER), new Element.Rule(),
                Element.Text.bold(visit.name(), 11), new Element.Pair(texts.text(locale, "opd.slip.uhid"), visit.uhid(), 9),
                new Element.Pair(texts.text(locale, "opd.record.token"), visit.token().label(), 9),
                new Element.Pair(texts.text(locale, "opd.slip.when"), when(locale, visit.openedAt()), 9), new Element.Rule());
    }

    private void part(List<Element> sheet, Locale locale, String name, String text) {
        if (text != null && !text.isBlank()) {
            sheet.add(Element.Text.bold(texts.text(locale, "opd.note." + name), 9));
            sheet.add(Element.Text.plain(text, 11));
            sheet.add(new Element.Gap(2));
        }
    }

    private void signed(List<Element> sheet, Locale locale, String signature, Instant at) {
        sheet.add(new Element.Text(signature + " · " + when(locale, at), 9, true, Align.RIGHT));
    }

    private String when(Locale locale, Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(at.atZone(facility.zone()));
    }
}
