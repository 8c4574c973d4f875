// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Coverage;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewMerge;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;
import org.openhims.registration.PatientImport;
import org.openhims.registration.Sex;

class ExportTest {

    private static RegisterNode node;
    private static Patient whole;
    private static Patient plain;

    @BeforeAll
    static void open() {
        node = new RegisterNode();
        whole = node.registrar.register(node.clerk, NewPatient.of("सुनीता देवी", Sex.F).otherName("Sunita Devi").born("1990-08-04").mobile("9810012345")
                .address(new Address("=HYPERLINK(\"x\"), Gali 2", "Sonpur", "Saran", "Bihar", "841101", "233"))
                .identifier(IdentifierType.ABHA, "91-2345-6789-0123").identifier(IdentifierType.LEGACY, "OLD1").identifier(IdentifierType.LEGACY, "OLD2")
                .identifier(IdentifierType.EPIC, "ABC1234567").identifier(IdentifierType.RATION_CARD, "R/7")
                .nextOfKin(new NextOfKin("Ram Devi", "husband", "9810012346")).bloodGroup(new BloodGroup("AB-", false))
                .allergies(new Allergies(Allergies.Status.RECORDED, List.of("Penicillin", "Nuts")))
                .coverage(new Coverage(Coverage.Scheme.PMJAY, "P77", LocalDate.of(2030, 1, 31), "Antyodaya")).build());
        plain = node.registrar.register(node.clerk, NewPatient.of("Ram Kumar", Sex.M).aged(40).allergies(
                new Allergies(Allergies.Status.NONE_KNOWN, List.of())).build());
        Patient other = node.registrar.register(node.clerk, NewPatient.of("Raam Kumar", Sex.M).mobile("9810012347").build());
        node.merges.merge(node.clerk, new NewMerge(plain.uhid(), other.uhid(), java.util.Set.of(), "the same"));
    }

    @AfterAll
    static void close() {
        node.close();
    }

    /** In either language, into another hospital's register: all of it but the laboratory's word on a blood group, and the old number is kept. */
    @Test
    void whatIsWrittenIsReadAgain() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"))) {
            String file = export(node.node.caller("admin", "patient.export").withLocale(language));

            assertEquals(3, file.lines().count(), file);
            try (RegisterNode next = new RegisterNode()) {
                List<Patient> came = imported(next, file);
                assertEquals(List.of(same(whole), same(node.lookup.get(node.clerk, plain.uhid()))), came.stream().map(ExportTest::same).toList());
                assertTrue(came.get(0).identifiers().contains(new Identifier(IdentifierType.LEGACY, whole.uhid())));
            }
        }
    }

    @Test
    void noCellIsAFormula() {
        String file = export(node.node.caller("admin", "patient.export"));

        assertTrue(file.contains("\"'=HYPERLINK(\"\"x\"\"), Gali 2\""), file);
    }

    @Test
    void onlyWithPermissionAndReasonAndTheAuditHasBoth() {
        Caller admin = node.node.caller("admin", "patient.export");
        ExportDesk desk = new ExportDesk(node.register, node.texts);

        assertEquals(403, assertThrows(ProblemException.class, () -> desk.open(node.clerk, "because")).problem().status());
        assertEquals("size", assertThrows(ProblemException.class, () -> desk.open(admin, " ")).problem().errors().get(0).rule());
        assertEquals(3, desk.open(admin, "Move to the new building").of());
        assertTrue(node.node.audits().stream().anyMatch(row -> row.action().equals("patient.export") && row.uhid() == null
                && row.detail().equals("records=3 reason=Move to the new building")));
    }

    private static String export(Caller by) {
        StringWriter out = new StringWriter();
        List<Long> progress = new ArrayList<>();
        assertEquals(2, new ExportDesk(node.register, node.texts).open(by, "round trip").write(out, progress::add));
        assertEquals(List.of(3L), progress);
        return out.toString();
    }

    private static List<Patient> imported(RegisterNode next, String file) {
        Caller by = next.node.caller("admin", "patient.import");
        ImportDesk desk = new ImportDesk(next.register, next.facility, next.texts, next.node.clock());
        PatientImport run = desk.take(by, "First hospital", "patients.csv", false, new ByteArrayInputStream(file.getBytes(UTF_8)));
        new Importer(next.register, new Duplicates(next.register), next.node.store(), new Uhids(next.register, next.node.store(), next.facility),
                next.node.clock()).work();
        assertEquals(2, desk.get(by, run.id()).registered());
        return next.register.tx(by, tx -> new Sql(tx.connection()).list("select facts from registration_patient order by uhid", row -> row.getString(1)))
                .stream().map(next.register::patient).toList();
    }

    /** Without what the other register gives anew, and with the mark of an estimated year. */
    private static Patient same(Patient patient) {
        return new Patient(null, patient.name(), patient.otherName(), patient.sex(), patient.birthDate(), patient.estimated(), patient.mobile(), patient.address(),
                patient.identifiers().stream().filter(id -> !id.value().matches("[0-9]{13}"))
                        .sorted(java.util.Comparator.comparing(Identifier::type).thenComparing(Identifier::value)).toList(),
                patient.nextOfKin(), patient.bloodGroup(), patient.allergies(), patient.coverage(), null);
    }
}
