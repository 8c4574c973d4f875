// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.Drug;
import org.openhims.opd.DrugChecks;
import org.openhims.opd.Drugs;
import org.openhims.opd.Finding;
import org.openhims.opd.NewPrescription;
import org.openhims.opd.NoteTemplate;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Prescription;
import org.openhims.opd.Prescriptions;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.opd.Templates;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.VitalReading;
import org.openhims.opd.VitalSigns;
import org.openhims.opd.Vitals;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.print.Sheet;
import org.openhims.ui.opd.internal.rx.PrescribeAction;
import org.openhims.ui.opd.internal.rx.RxPanel;
import org.openhims.ui.opd.internal.rx.VitalsAction;
import org.openhims.ui.opd.internal.rx.VitalsPanel;

class PrescribeTest {

    private NewPrescription wanted;
    private List<Finding> findings = List.of();
    private final Fake<Drugs> drugs = Fake.of(Drugs.class)
            .on("find", args -> List.of(new Drug("PARACETAMOL-500-MG-TAB", "Paracetamol", "500 mg", "tablet")));
    private final Fake<DrugChecks> checks = Fake.of(DrugChecks.class).on("check", args -> findings);
    private final Fake<Prescriptions> prescriptions = Fake.of(Prescriptions.class).on("prescribe", args -> {
        wanted = (NewPrescription) args.get(0);
        return signed(null);
    }).on("sheet", args -> new Sheet("rx", Sheet.Paper.A5, Locale.ENGLISH, List.of()));
    private final Fake<OpdDesk> desk = Fake.of(OpdDesk.class).on("get", args -> OpdScenes.visit(1, VisitStatus.IN_CONSULTATION));
    private List<RxLine> usual = List.of();
    private final Fake<Templates> templates = Fake.of(Templates.class)
            .on("of", args -> Optional.of(new NoteTemplate("MED", null, null, null, null, null, usual)));
    private final TestSession session = TestSession.of("doctor", "opd.prescription.write", "opd.prescription.read", "opd.vitals.write", "opd.note.read",
            "opd.visit.read", "opd.queue.read");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static Prescription signed(Prescription.Cancelled cancelled) {
        return new Prescription("p1", "RX261122-1", "v1", OpdScenes.UHID, "Sunita", "F", null, List.of(), List.of(), "doctor", "Dr Asha", OpdScenes.AT,
                cancelled);
    }

    private void open() {
        new PrescribeAction(drugs.service(), checks.service(), prescriptions.service(), desk.service(), templates.service()).run(session, OpdScenes.UHID, "v1");
        window.settle();
    }

    @Test
    void aDrugIsTwoLettersAPickAndTheUsualCourse() {
        open();
        window.type("rx-drug", "pa");
        window.click("rx-pick-PARACETAMOL-500-MG-TAB");
        window.click("rx-add");
        assertTrue(window.text().contains("1. Paracetamol 500 mg tablet"), window::text);
        assertTrue(window.text().contains("1 tablet · three times a day (TDS) · 5 days"), window::text);
        window.click("rx-sign");
        assertEquals("v1", wanted.visit());
        assertEquals("PARACETAMOL-500-MG-TAB", wanted.lines().get(0).drug());
        assertEquals(List.of("Prescription RX261122-1 is signed."), session.said);
        assertFalse(window.sees("rx-sign"));
    }

    @Test
    void theUsualDrugsOfTheDepartmentAreAddedOnceAndCheckedAsAllOthers() {
        usual = List.of(new RxLine("CETIRIZINE-10-MG-TAB", "Cetirizine 10 mg tablet", null, BigDecimal.ONE, DoseUnit.TABLET, null, RxFrequency.HS, 5, null, null,
                null, null));
        open();
        window.click("rx-usual");
        window.click("rx-usual");
        assertTrue(window.text().contains("1. Cetirizine 10 mg tablet"), window::text);
        assertFalse(window.text().contains("2. Cetirizine"), window::text);
        assertTrue(checks.asked().get(0).contains("CETIRIZINE-10-MG-TAB"), checks.asked()::toString);
    }

    @Test
    void aWarningAsksWhyAndTheReasonGoesIntoItsLine() {
        open();
        findings = List.of(new Finding(0, Finding.Check.ALLERGY, Finding.Verdict.WARNING, "Allergic to it"),
                new Finding(0, Finding.Check.DOSE, Finding.Verdict.NOT_CHECKED, "NOT CHECKED: the dose"));
        window.type("rx-drug", "pa");
        window.click("rx-pick-PARACETAMOL-500-MG-TAB");
        window.click("rx-add");
        assertTrue(window.text().contains("Allergic to it") && window.text().contains("NOT CHECKED: the dose"));
        window.type("rx-reason-0", "No other is there");
        window.click("rx-sign");
        assertEquals("No other is there", wanted.lines().get(0).reason());
    }

    @Test
    void aLineIsTakenOutAgainAndWithoutLinesNothingIsSigned() {
        open();
        window.type("rx-drug", "Herbal powder");
        window.click("rx-add");
        assertTrue(window.text().contains("1. Herbal powder"));
        window.click("rx-remove-0");
        assertFalse(window.text().contains("1. Herbal powder"));
    }

    @Test
    void aDoseThatIsNoNumberIsMarkedAndNotTaken() {
        open();
        window.type("rx-drug", "Herbal powder");
        window.type("rx-dose", "one");
        window.click("rx-add");
        assertFalse(window.text().contains("1. Herbal powder"));
    }

    @Test
    void thePanelShowsPrescriptionsAndCancelsWithAReason() {
        prescriptions.on("of", args -> Page.all(List.of(signed(null), signed(new Prescription.Cancelled("doctor", OpdScenes.AT, "Wrong patient")))));
        window.show(new RxPanel(prescriptions.service()).open(session, OpdScenes.UHID));
        assertTrue(window.text().contains("Cancelled: Wrong patient"));
        window.click("rx-cancel-RX261122-1");
        window.type("confirm-reason", "Told of an allergy");
        window.click("confirm-go");
        assertTrue(prescriptions.asked().contains("cancel[p1, Told of an allergy]"), prescriptions.asked()::toString);
    }

    @Test
    void vitalSignsAreTakenAndARefusedOneSaysWhyAtItsField() {
        Fake<Vitals> vitals = Fake.of(Vitals.class).on("take", args -> {
            if (((VitalSigns) args.get(1)).pulse() > 300) {
                throw Problem.invalid("pulse", "max", 300);
            }
            return null;
        });
        new VitalsAction(vitals.service()).run(session, OpdScenes.UHID, "v1");
        window.settle();
        window.type("vitals-pulse", "900");
        window.click("vitals-save");
        assertTrue(window.sees("vitals-save"), "it stays open");
        window.type("vitals-pulse", "90");
        window.click("vitals-save");
        assertTrue(vitals.asked().get(1).contains("pulse=90"), vitals.asked()::toString);
        assertFalse(window.sees("vitals-save"));
    }

    @Test
    void whatIsOutsideTheUsualRangeSaysSo() {
        VitalSigns signs = new VitalSigns(null, 130, null, 118, null, null, null, null, null);
        Fake<Vitals> vitals = Fake.of(Vitals.class)
                .on("ofPatient", args -> List.of(new VitalReading("r1", "v1", OpdScenes.UHID, signs, Map.of("pulse", "H"), "nurse", OpdScenes.AT)));
        window.show(new VitalsPanel(vitals.service()).open(session, OpdScenes.UHID));
        assertTrue(window.text().contains("130 a minute") && window.text().contains("High"), window::text);
    }
}
