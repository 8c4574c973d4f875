// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.NoteTemplate;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.opd.internal.note.TemplateDesk;
import org.openhims.opd.internal.rx.RxLines;
import org.openhims.platform.Coded;

class TemplateTest {

    private final Clinic clinic = new Clinic();
    private final TemplateDesk templates = new TemplateDesk(clinic.unit, new RxLines(clinic.drugs), clinic.json);

    @AfterEach
    void close() {
        clinic.close();
    }

    private static RxLine drug(String code) {
        return new RxLine(code, null, null, BigDecimal.ONE, null, null, RxFrequency.TDS, 3, null, null, null, null);
    }

    private static NoteTemplate template(String department, List<String> tests, List<RxLine> drugs) {
        return new NoteTemplate(department, List.of("Fever", "Cough"), "Chest clear", null,
                List.of(new Coded(Diagnoses.ICD10, "B34.9", "Viral infection, unspecified")), tests, drugs);
    }

    @Test
    void aDepartmentHasOneTemplateAndTheLastCounts() {
        assertEquals(Optional.empty(), templates.of(clinic.doctor, "MED"));
        templates.set(clinic.admin, template("MED", List.of(), List.of()));
        NoteTemplate set = templates.set(clinic.admin, template("MED", List.of("CBC"), List.of(drug("PARACETAMOL-500-MG-TAB"))));
        assertEquals(List.of(set), templates.all(clinic.doctor));
        NoteTemplate read = templates.of(clinic.doctor, "MED").orElseThrow();
        assertEquals(set, read);
        assertEquals("Paracetamol 500 mg tablet", read.drugs().get(0).name());
        assertEquals(9, read.drugs().get(0).quantity());
        assertTrue(clinic.node.audits().stream().anyMatch(entry -> entry.action().equals("opd.setup")));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertEquals("department:department.unknown", Clinic.code(() -> templates.set(clinic.admin, template("XYZ", List.of(), List.of()))));
        assertEquals("tests[0]:pattern", Clinic.code(() -> templates.set(clinic.admin, template("MED", List.of("c b c"), List.of()))));
        assertEquals("drugs[0].drug:drug.unknown", Clinic.code(() -> templates.set(clinic.admin, template("MED", List.of(), List.of(drug("X"))))));
        NoteTemplate blank = new NoteTemplate("MED", List.of(" "), "x".repeat(4001), null, null, null, null);
        assertEquals("examination:size", Clinic.code(() -> templates.set(clinic.admin, blank)));
        assertEquals(List.of(), templates.all(clinic.doctor));
    }

    @Test
    void onlyTheAdministratorSetsOne() {
        assertEquals("access.denied", Clinic.code(() -> templates.set(clinic.doctor, template("MED", List.of(), List.of()))));
    }
}
