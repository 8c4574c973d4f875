// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.NoteText;
import org.openhims.opd.Visit;
import org.openhims.opd.internal.note.DiagnosisList;
import org.openhims.opd.internal.note.NoteSheet;
import org.openhims.platform.Coded;
import org.openhims.platform.access.Caller;

class DiagnosisTest {

    private static final Coded DENGUE = new Coded(Diagnoses.ICD10, "A97.9", "Dengue, unspecified");

    private final Clinic clinic = new Clinic();
    private final DiagnosisList list = new DiagnosisList();

    @AfterEach
    void close() {
        clinic.close();
    }

    private static List<String> codes(List<Coded> found) {
        return found.stream().map(Coded::code).toList();
    }

    private static NoteText text(Coded... diagnoses) {
        return new NoteText("Fever", null, null, List.of(diagnoses), null);
    }

    @Test
    void wordsOfBothLanguagesShortFormsAndCodesFind() {
        Caller hindi = clinic.doctor.withLocale(new Locale("hi"));
        assertTrue(list.find(clinic.doctor, "deng").contains(DENGUE), () -> list.find(clinic.doctor, "deng").toString());
        assertTrue(codes(list.find(clinic.doctor, "डेंगू")).contains("A97.9"));
        assertEquals("डेंगू", list.find(hindi, "dengue uns").get(0).display());
        assertEquals(List.of("I10"), codes(list.find(clinic.doctor, "htn")));
        assertTrue(codes(list.find(clinic.doctor, "शुगर")).contains("E11.9"));
        assertEquals(List.of("J06.9"), codes(list.find(clinic.doctor, "j06.9")));
        assertEquals(List.of("A16.2"), codes(list.find(clinic.doctor, "tb without men")));
    }

    @Test
    void whatBeginsSoStandsFirstAndOneLetterFindsNothing() {
        assertEquals("Pneumonia, unspecified", list.find(clinic.doctor, "pneumo").get(0).display());
        assertEquals(List.of(), list.find(clinic.doctor, "f"));
        assertEquals(List.of(), list.find(clinic.doctor, ",,"));
        assertEquals(List.of(), list.find(clinic.doctor, "nothing of that kind"));
    }

    @Test
    void eachCodeStandsOnceWithItsNames() {
        List<String[]> rows = DrugList.rows("diagnoses.csv", ";").toList();
        assertTrue(rows.size() > 200 && rows.size() < 400, () -> "few hundred: " + rows.size());
        assertEquals(rows.size(), rows.stream().map(row -> row[0]).collect(Collectors.toSet()).size());
        rows.forEach(row -> assertTrue(row.length == 4 && row[0].matches("[A-Z]\\d\\d(\\.\\d)?") && !row[1].isBlank() && !row[2].isBlank(),
                () -> String.join(";", row)));
    }

    @Test
    void aNoteKeepsCodeAndWordsAndSaysWhatHasNone() {
        Visit visit = clinic.opened(1);
        NoteText both = text(DENGUE, Diagnoses.inWords("Tires soon"));
        assertEquals(both, clinic.room.write(clinic.doctor, visit.id(), both).text());
        NoteSheet print = new NoteSheet(clinic.unit, clinic.room, clinic.facility, clinic.texts);
        assertEquals("opd.note.draft", Clinic.code(() -> print.sheet(clinic.doctor, visit.id())));
        clinic.room.sign(clinic.doctor, visit.id());
        clinic.room.addendum(clinic.doctor, visit.id(), "NS1 positive");
        String record = clinic.record.items(clinic.doctor, Set.of(Clinic.uhid(1)), Instant.parse("2030-01-01T00:00:00Z"), 10).toString();
        assertTrue(record.contains("Dengue, unspecified (A97.9); Tires soon (not coded)"), record);
        String sheet = print.sheet(clinic.doctor, visit.id()).toString();
        assertTrue(sheet.contains("Dengue, unspecified (A97.9); Tires soon (not coded)") && sheet.contains("NS1 positive"), sheet);
        assertEquals("access.careteam", Clinic.code(() -> print.sheet(clinic.doctor("stranger"), visit.id())));
    }

    @Test
    void aCodeOfIcdHasItsFormAlsoWhenItIsNotAmongThoseThatShip() {
        Visit visit = clinic.opened(1);
        assertEquals("diagnoses[0].code:opd.icd",
                Clinic.code(() -> clinic.room.write(clinic.doctor, visit.id(), text(new Coded(Diagnoses.ICD10, "dengue", "Dengue")))));
        NoteText rare = text(new Coded(Diagnoses.ICD10, "Q77.4", "Achondroplasia"));
        assertEquals(rare, clinic.room.write(clinic.doctor, visit.id(), rare).text());
    }
}
