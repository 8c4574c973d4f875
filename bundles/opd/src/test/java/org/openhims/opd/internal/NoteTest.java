// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Note;
import org.openhims.opd.NoteText;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.Coded;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;

class NoteTest {

    private static final NoteText FEVER = new NoteText("तीन दिन से बुखार", null, "38.5 °C",
            List.of(new Coded("http://hl7.org/fhir/sid/icd-10", "R50.9", "Fever")), "Fluids");

    private final Clinic clinic = new Clinic();

    @AfterEach
    void close() {
        clinic.close();
    }

    private Visit opened(int patient) {
        Visit visit = clinic.arrive(patient);
        clinic.called();
        return clinic.room.open(clinic.doctor, visit.id());
    }

    @Test
    void aDraftIsReplacedAndASignedNoteStays() {
        Visit visit = opened(1);
        clinic.room.write(clinic.doctor, visit.id(), new NoteText("cough", null, null, null, null));
        Note draft = clinic.room.write(clinic.doctor, visit.id(), FEVER);
        assertEquals(FEVER, draft.text());
        Note signed = clinic.room.sign(clinic.doctor, visit.id());
        assertTrue(signed.signed());
        assertTrue(signed.signature().contains("DMC 12345") && signed.signature().contains("HPR"), signed.signature());
        assertEquals("opd.note.signed", Clinic.code(() -> clinic.room.write(clinic.doctor, visit.id(), FEVER)));
        assertEquals("opd.note.signed", Clinic.code(() -> clinic.room.sign(clinic.doctor, visit.id())));
        assertEquals(VisitStatus.DONE, clinic.desk.get(clinic.clerk, visit.id()).status());
        assertEquals(1, clinic.node.events(OpdEvent.SIGNED).size());
    }

    @Test
    void anAddendumKeepsTheOldText() {
        Visit visit = opened(1);
        clinic.room.write(clinic.doctor, visit.id(), FEVER);
        assertEquals("opd.note.draft", Clinic.code(() -> clinic.room.addendum(clinic.doctor, visit.id(), "Widal negative")));
        clinic.room.sign(clinic.doctor, visit.id());
        Note more = clinic.room.addendum(clinic.doctor, visit.id(), "Widal negative");
        assertEquals(FEVER, more.text());
        assertEquals("Widal negative", more.addenda().get(0).text());
        assertEquals("text:not-blank", Clinic.code(() -> clinic.room.addendum(clinic.doctor, visit.id(), " ")));
    }

    @Test
    void whatIsNotReadyIsNotSigned() {
        Visit visit = opened(1);
        assertEquals("opd.note.empty", Clinic.code(() -> clinic.room.sign(clinic.doctor, visit.id())));
        clinic.room.write(clinic.doctor, visit.id(), new NoteText(" ", null, null, null, null));
        assertEquals("opd.note.empty", Clinic.code(() -> clinic.room.sign(clinic.doctor, visit.id())));
        clinic.room.write(clinic.doctor, visit.id(), FEVER);
        assertEquals("opd.note.other", Clinic.code(() -> clinic.room.sign(clinic.doctor("other"), visit.id())));
    }

    @Test
    void tooLongAPartIsNamed() {
        Visit visit = opened(1);
        NoteText tooLong = new NoteText(null, null, null, null, "x".repeat(4001));
        assertEquals("advice:size", Clinic.code(() -> clinic.room.write(clinic.doctor, visit.id(), tooLong)));
        NoteText bare = new NoteText(null, null, null, List.of(new Coded(null, "R50", "Fever")), null);
        assertEquals("diagnoses[0].system:not-blank", Clinic.code(() -> clinic.room.write(clinic.doctor, visit.id(), bare)));
    }

    @Test
    void nobodyWritesBeforeThePatientSits() {
        Visit visit = clinic.arrive(1);
        assertEquals("opd.visit.waiting", Clinic.code(() -> clinic.room.write(clinic.doctor, visit.id(), FEVER)));
    }

    @Test
    void onlyWhoTreatsReads() {
        Visit visit = opened(1);
        clinic.room.write(clinic.doctor, visit.id(), FEVER);
        Caller stranger = clinic.doctor("stranger");
        assertEquals("access.careteam", Clinic.code(() -> clinic.room.note(stranger, visit.id())));
        assertEquals("access.careteam", Clinic.code(() -> clinic.room.of(stranger, Clinic.uhid(1), null, 10)));
        assertEquals("access.denied", Clinic.code(() -> clinic.room.note(clinic.clerk, visit.id())));
        assertEquals(FEVER, clinic.room.note(clinic.doctor, visit.id()).text());
        assertTrue(clinic.node.audits().stream().anyMatch(entry -> entry.action().equals("opd.note.read")));
    }

    @Test
    void visitsOfAPatientComeInPages() {
        for (int day = 0; day < 3; day++) {
            clinic.arrive(1);
            clinic.node.clock().move(Duration.ofDays(1));
        }
        Page<Visit> first = clinic.room.of(clinic.doctor, Clinic.uhid(1), null, 2);
        assertEquals(List.of("2026-11-24", "2026-11-23"), first.items().stream().map(visit -> visit.token().day().toString()).toList());
        Page<Visit> second = clinic.room.of(clinic.doctor, Clinic.uhid(1), first.next(), 2);
        assertEquals(List.of("2026-11-22"), second.items().stream().map(visit -> visit.token().day().toString()).toList());
        assertEquals("cursor:cursor", Clinic.code(() -> clinic.room.of(clinic.doctor, Clinic.uhid(1), "x", 2)));
    }

    @Test
    void theRecordShowsVisitAndNoteInTheReadersLanguage() {
        Visit visit = opened(1);
        clinic.room.write(clinic.doctor, visit.id(), FEVER);
        clinic.room.sign(clinic.doctor, visit.id());
        OpdRecord record = clinic.record;
        List<RecordItem> items = record.items(clinic.doctor.withLocale(new Locale("hi")), Set.of(Clinic.uhid(1)),
                Instant.parse("2030-01-01T00:00:00Z"), 10);
        assertEquals(Set.of("visit", "note"), Set.copyOf(items.stream().map(RecordItem::kind).toList()));
        assertTrue(items.stream().anyMatch(item -> item.title().equals("परामर्श नोट")), items::toString);
        assertTrue(items.toString().contains("तीन दिन से बुखार"));
    }
}
