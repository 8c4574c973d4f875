// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhims.lab.Flag;
import org.openhims.lab.Priority;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.internal.micro.MicroParts;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Permission;
import org.openhims.registration.Identifier;
import org.openhims.registration.Sex;

/** Every code that may be shown has a text in both languages. */
class TextsTest {

    private static final Properties ENGLISH = texts("en");
    private static final Properties HINDI = texts("hi");

    private static Properties texts(String language) {
        try (var reader = new java.io.InputStreamReader(
                TextsTest.class.getResourceAsStream("/OSGI-INF/l10n/messages_" + language + ".properties"),
                java.nio.charset.StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void known(String prefix, List<String> codes) {
        Set<String> missing = new TreeSet<>();
        codes.stream().map(code -> prefix + code).filter(key -> !ENGLISH.containsKey(key)).forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndHindiIsHindi() {
        assertEquals(new TreeSet<>(ENGLISH.keySet()), new TreeSet<>(HINDI.keySet()));
        List<String> latin = HINDI.stringPropertyNames().stream().filter(key -> !key.startsWith("lab.sex"))
                .filter(key -> HINDI.getProperty(key).codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI))
                .toList();
        assertEquals(List.of(), latin);
    }

    @Test
    void reasonsHaveTexts() {
        known("lab.reason.", Stream.of(Reasons.CANCEL, Reasons.REJECT, Reasons.AMEND, Reasons.DISMISS).flatMap(List::stream).toList());
        known("lab.unmatched.", List.of("quality-control", "no-accession", "accessions-differ", "unknown-accession", "accession-check-digit",
                "patient-identifier", "patient-sex", "patient-birth-date", "specimen-not-received", "specimen-cancelled",
                "specimen-rejected", "code-unmapped", "not-ordered", "already-validated", "already-released", "repeated",
                "unit-not-convertible", "culture"));
        known("problem.lab.unmatched.", List.of("specimen-not-received", "specimen-cancelled", "specimen-rejected", "code-unmapped",
                "not-ordered", "already-validated", "already-released", "repeated", "unit-not-convertible", "assigned", "dismissed", "unknown"));
        known("lab.warning.", List.of("name-differs", "no-result", "unit-missing", "control-id-reused"));
    }

    @Test
    void statesHaveTexts() {
        List<String> specimens = Arrays.stream(SpecimenStatus.values()).map(Object::toString).toList();
        known("lab.status.", specimens);
        known("problem.lab.specimen.", specimens);
        known("lab.result-status.", Arrays.stream(ResultStatus.values()).map(Object::toString).toList());
        known("problem.lab.result.", List.of("validated", "released", "amended", "superseded", "notvalidated", "notreleased", "notordered",
                "exists", "unknown"));
        known("lab.flag.", Arrays.stream(Flag.values()).map(Flag::name).toList());
        known("lab.priority.", Arrays.stream(Priority.values()).map(Object::toString).toList());
        known("lab.sex.", Arrays.stream(Sex.values()).map(Sex::name).toList());
    }

    @Test
    void criticalValuesHaveTexts() {
        known("lab.audience.", List.of("orderer", "ward", "duty-doctor", "pathologist", "head"));
        known("lab.recall.", List.of("no-answer", "informed", "came", "treated-elsewhere", "died", "given-up"));
        known("lab.critical.", List.of("kind.critical", "kind.corrected", "status.open", "status.acknowledged", "status.withdrawn", "how.phone",
                "how.in-person", "how.screen"));
        known("problem.lab.critical.", List.of("unknown", "acknowledged", "withdrawn"));
    }

    @Test
    void qualityControlHasTexts() {
        known("lab.verdict.", List.of("accepted", "warning", "rejected"));
        known("lab.hold.ended.", List.of("control", "override"));
        known("lab.maintenance.", List.of("daily", "weekly", "monthly", "calibration", "service", "repair", "fault", "other"));
        known("problem.lab.", List.of("qc.held", "hold.unknown", "hold.ended", "control.unknown", "control.exists", "control.notinuse",
                "reagent.unknown", "reagent.finished", "unmatched.quality-control"));
        known("rule.lab.", List.of("readback", "control.analyte", "control.accession", "reagent.expired"));
    }

    @Test
    void rulesHaveTexts() {
        known("lab.auto.", List.of("off", "no-rule", "no-number", "critical", "held", "warning", "delta", "outside"));
        known("lab.reflex.", List.of("added", "other-specimen", "ordered-already", "not-offered", "order-full"));
        known("lab.warning.", List.of("delta", "qc-held"));
        known("problem.lab.rules.", List.of("unknown", "changed"));
        known("rule.lab.reflex.", List.of("condition"));
    }

    @Test
    void statesOfAReportHaveTexts() {
        known("lab.report.state.", List.of("current", "continued", "corrected"));
    }

    @Test
    void handOversHaveTexts() {
        known("lab.handover.kind.", List.of("collected", "received", "resulted", "to-validate", "to-release", "unmatched", "critical", "recall", "hold",
                "overdue"));
        known("problem.lab.handover.", List.of("unknown", "accepted", "self"));
        known("rule.lab.", List.of("period", "repeated"));
    }

    @Test
    void custodyHasTexts() {
        known("lab.custody.kind.", Arrays.stream(org.openhims.lab.custody.CustodyStep.Kind.values()).map(Object::toString).toList());
        known("problem.lab.custody.", List.of("none", "due", "begun", "holder", "pending", "open", "sealed", "notoffered", "discarded", "notreleased",
                "numbered", "collect"));
        known("lab.warning.", List.of("seal-broken", "custody-due"));
        known("rule.lab.", List.of("custody.one", "custody.self", "pregnancy.sex", "pregnancy.days", "pregnancy.on"));
    }

    @Test
    void culturesHaveTexts() {
        known("lab.culture.stage.", List.of("preliminary", "final"));
        known("lab.culture.outcome.", List.of("pending", "no-growth", "growth", "mixed"));
        known("lab.grade.", List.of("scanty", "light", "moderate", "heavy"));
        known("lab.gram.", MicroParts.seen());
        known("problem.lab.", List.of("culture.unknown", "culture.final", "culture.here", "micro.unknown", "micro.changed", "unmatched.culture"));
        known("rule.lab.", List.of("organism", "antimicrobial", "alertcode", "culture.nogrowthonly", "culture.finalpending"));
    }

    @Test
    void slotsHaveTexts() {
        List<String> states = Arrays.stream(org.openhims.lab.slots.Booking.Status.values()).map(Object::toString).toList();
        known("lab.slot.status.", states);
        known("problem.lab.slot.", states.stream().filter(state -> !state.equals("booked")).toList());
        known("problem.lab.slot.", List.of("times", "unknown", "none", "past", "closed", "full", "booked", "nothing", "early"));
        known("rule.lab.slot.", List.of("until"));
    }

    @Test
    void otherLaboratoriesHaveTexts() {
        List<String> states = Arrays.stream(org.openhims.lab.outside.Dispatch.Status.values()).map(Object::toString).toList();
        known("lab.outside.status.", states);
        known("problem.lab.outside.", states);
        known("problem.lab.outside.", List.of("unknown", "dispatch", "item", "nothing"));
        known("lab.reason.", List.of("not-sent", "lost", "insufficient", "outside-refused", "done-here", "other"));
    }

    @Test
    void permissionsHaveTexts() {
        known("permission.", new LabPermissions().permissions().stream().map(Permission::name).toList());
    }

    @Test
    void theCatalogueHasTexts() {
        List<String[]> tests = Lines.of("tests.csv", 7);
        known("lab.department.", tests.stream().map(line -> line[3]).distinct().toList());
        known("lab.specimen.", tests.stream().map(line -> line[4]).distinct().toList());
        known("lab.container.", tests.stream().map(line -> line[5]).distinct().toList());
    }

    @Test
    void patternsAreWellFormed() {
        var texts = org.openhims.facility.internal.TextsService.of(TextsTest.class.getClassLoader());
        for (Locale locale : texts.languages()) {
            assertNotEquals("lab.report.amends", texts.text(locale, "lab.report.amends", "Glucose", "98", "Typing error", "now"));
            assertTrue(texts.of(locale, new Problem("value.invalid", 400,
                    List.of(org.openhims.platform.FieldError.of("tests[0]", "lab.test.unknown")), Map.of())).contains("tests[0]"));
        }
    }
}
