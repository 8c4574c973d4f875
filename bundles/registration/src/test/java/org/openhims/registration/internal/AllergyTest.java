// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.registration.internal.RegisterNode.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.Coded;
import org.openhims.registration.Allergies;
import org.openhims.registration.Allergies.Status;
import org.openhims.registration.Allergy;
import org.openhims.registration.Allergy.Severity;
import org.openhims.registration.Merge;
import org.openhims.registration.NewAllergy;
import org.openhims.registration.NewMerge;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.Sex;

class AllergyTest {

    private static final Coded BETA_LACTAM = new Coded("urn:hims:allergen", "beta-lactam", "Penicillin");

    private final RegisterNode node = new RegisterNode();
    private final String sunita = node.woman("Sunita Devi");

    @AfterEach
    void close() {
        node.close();
    }

    private Allergies record(String uhid, String substance, Severity severity) {
        node.node.clock().move(Duration.ofSeconds(1));
        return node.allergies.record(node.doctor, uhid, new NewAllergy(substance, BETA_LACTAM, "Rash", severity));
    }

    private Allergies banner(String uhid) {
        return node.lookup.banner(node.clerk, uhid).allergies();
    }

    private Allergies correct(String uhid, Allergies told) {
        node.node.clock().move(Duration.ofSeconds(1));
        NewPatientBuilder right = NewPatient.of("Sunita Devi", Sex.F).allergies(told);
        return node.registrar.correct(node.clerk, uhid, right.build(), "asked again").allergies();
    }

    @Test
    void itStandsOnTheBannerWithCodeReactionSeverityWhoAndWhen() {
        record(sunita, "Penicillin", Severity.ANAPHYLAXIS);
        Allergies shown = banner(sunita);
        assertEquals(List.of("Penicillin"), shown.substances());
        Allergy entry = shown.active("penicillin").orElseThrow();
        assertEquals(List.of(BETA_LACTAM, "Rash", Severity.ANAPHYLAXIS, "doctor", node.node.clock().instant()),
                List.of(entry.code(), entry.reaction(), entry.severity(), entry.recordedBy(), entry.recordedAt()));
        assertEquals(shown, node.allergies.of(node.doctor, sunita));
        assertTrue(node.node.audits().stream().anyMatch(audit -> audit.action().equals("patient.allergy") && sunita.equals(audit.uhid())));
        assertEquals(1, node.node.events(RegistrationEvent.CORRECTED).size());
    }

    @Test
    void theSameSubstanceAgainCountsAndTheHistoryKeepsWhatWas() {
        record(sunita, "Penicillin", Severity.MILD);
        Allergies now = record(sunita, "PENICILLIN", Severity.SEVERE);
        assertEquals(List.of("Penicillin"), now.substances());
        assertEquals(List.of(Severity.SEVERE), now.entries().stream().map(Allergy::severity).toList());
        Allergies before = node.registrar.changes(node.clerk, sunita).get(0).before().allergies();
        assertEquals(Severity.MILD, before.active("Penicillin").orElseThrow().severity());
    }

    @Test
    void whatIsRefutedStaysToBeReadWithWhoAndWhyAndIsOffTheBanner() {
        String id = record(sunita, "Penicillin", Severity.MILD).entries().get(0).id();
        assertEquals("reason:size", refused(() -> node.allergies.refute(node.doctor, sunita, id, " ")));
        Allergies after = node.allergies.refute(node.doctor, sunita, id, "Tolerated since");
        assertEquals(List.of(Status.NONE_KNOWN, List.of()), List.of(after.status(), after.substances()));
        assertEquals(List.of("doctor", "Tolerated since"), List.of(after.entries().get(0).refuted().by(), after.entries().get(0).refuted().reason()));
        assertEquals("patient.allergy.unknown", refused(() -> node.allergies.refute(node.doctor, sunita, id, "Tolerated since")));
    }

    @Test
    void whatWasToldAtTheCounterIsRefutedByItsWords() {
        correct(sunita, new Allergies(Status.RECORDED, List.of("Dust", "Latex")));
        Allergies after = node.allergies.refute(node.doctor, sunita, "dust", "No reaction to it");
        assertEquals(List.of("Latex"), after.substances());
        assertNull(after.entries().get(0).severity());
    }

    @Test
    void aCorrectionAtTheCounterKeepsWhatTheDoctorRecordedAndRefutesWhatItLeavesOut() {
        record(sunita, "Penicillin", Severity.SEVERE);
        record(sunita, "Latex", Severity.MILD);
        Allergies after = correct(sunita, new Allergies(Status.RECORDED, List.of("Penicillin", "Dust")));
        assertEquals(Severity.SEVERE, after.active("Penicillin").orElseThrow().severity());
        assertEquals("registrar", after.entries().stream().filter(entry -> entry.of("Latex")).findFirst().orElseThrow().refuted().by());
    }

    @Test
    void noneKnownIsSaidOnlyWhereNoneIsRecorded() {
        assertEquals(Status.NONE_KNOWN, node.allergies.none(node.doctor, sunita).status());
        record(sunita, "Penicillin", Severity.MILD);
        assertEquals("patient.allergy.recorded", refused(() -> node.allergies.none(node.doctor, sunita)));
    }

    @Test
    void bothRecordsOfAPersonShowItAndAnUndoGivesItBack() {
        String kavita = node.woman("Kavita Rani");
        record(kavita, "Penicillin", Severity.SEVERE);
        node.node.clock().move(Duration.ofSeconds(1));
        Merge merge = node.merges.merge(node.clerk, new NewMerge(sunita, kavita, Set.of(), "one ration card"));
        assertEquals(Severity.SEVERE, banner(sunita).active("Penicillin").orElseThrow().severity());
        record(kavita, "Latex", Severity.MILD);
        assertEquals(List.of("Penicillin", "Latex"), banner(sunita).substances());
        assertEquals(banner(sunita), banner(kavita));
        node.node.clock().move(Duration.ofSeconds(1));
        node.merges.undo(node.clerk, merge.id(), "two sisters");
        assertEquals(List.of(List.of("Latex"), List.of("Penicillin")), List.of(banner(sunita).substances(), banner(kavita).substances()));
        assertEquals(List.of("Latex"), banner(sunita).entries().stream().map(Allergy::substance).toList());
    }

    @Test
    void whatIsWrongIsNamedAndAClerkDoesNotRecord() {
        assertEquals("severity:not-null", refused(() -> record(sunita, "Penicillin", null)));
        assertEquals("substance:not-blank", refused(() -> record(sunita, " ", Severity.MILD)));
        assertEquals("access.denied", refused(() -> node.allergies.record(node.clerk, sunita, new NewAllergy("Dust", null, null, Severity.MILD))));
        assertEquals("patient.unknown", refused(() -> record("0700000000000", "Dust", Severity.MILD)));
    }
}
