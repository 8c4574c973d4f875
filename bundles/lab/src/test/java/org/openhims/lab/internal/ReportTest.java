// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.LabEvent;
import org.openhims.lab.Result;
import org.openhims.lab.report.ReportCheck;
import org.openhims.platform.print.Element;

/** The report on paper: what was before, who signed, and the code by which it is verified. */
class ReportTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi-IN");

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static List<Element> report(Result result, Locale in) {
        return bench.results.report(bench.doctor.withLocale(in), result.order()).elements();
    }

    private static String code(Result result) {
        return report(result, Locale.ENGLISH).stream().filter(Element.Qr.class::isInstance).map(Element.Qr.class::cast).findFirst().orElseThrow()
                .content();
    }

    private static Element.Table table(Result result, Locale in) {
        return report(result, in).stream().filter(Element.Table.class::isInstance).map(Element.Table.class::cast).findFirst().orElseThrow();
    }

    @Test
    void earlierValuesStandBesideTheNewestFirst() {
        String uhid = bench.woman();
        for (String value : List.of("90", "95", "180", "97")) {
            bench.released(uhid, "GLU", value);
            bench.node.clock().move(Duration.ofDays(1));
        }
        Result last = bench.released(uhid, "GLU", "99");
        Element.Table table = table(last, Locale.ENGLISH);
        assertEquals(List.of("Glucose", "99", "N", "mg/dL", "70 - 140", "97", "180 H", "95"), table.rows().get(0));
        assertEquals(8, table.head().size());
        String hindi = report(last, HINDI).toString();
        assertTrue(hindi.contains("ग्लूकोज़") && hindi.contains("सत्यापित"), hindi);
    }

    @Test
    void aFirstReportTellsOfNothingEarlier() {
        assertEquals(5, table(bench.released(bench.woman(), "GLU", "98"), Locale.ENGLISH).head().size());
    }

    @Test
    void whoValidatedAndReleasedStandsWithTheRegistrationNumber() {
        String all = report(bench.released(bench.woman(), "GLU", "98"), Locale.ENGLISH).toString();
        assertEquals(2, all.split("Dr pathologist, DMC 12345", -1).length - 1, all);
    }

    @Test
    void notesStandInBothLanguagesTheReadersFirst() {
        Result wrong = bench.released(bench.woman(), "GLU", "240");
        Result right = bench.results.amend(bench.pathologist, wrong.id(), "140", "typing-error", null);
        bench.results.amend(bench.pathologist, right.id(), "141", "typing-error", null);
        String english = report(wrong, Locale.ENGLISH).toString();
        for (String part : List.of("Glucose: was 240", "Glucose: was 140", "ग्लूकोज़: पहले 240 था", "N normal", "N सामान्य", "AA abnormal and critical",
                "AA असामान्य और गंभीर")) {
            assertTrue(english.contains(part), part + " in " + english);
        }
        assertTrue(english.indexOf("N normal") < english.indexOf("N सामान्य"));
        String hindi = report(wrong, HINDI).toString();
        assertTrue(hindi.indexOf("N सामान्य") < hindi.indexOf("N normal"), hindi);
    }

    @Test
    void theCodeTellsThatTheReportHoldsAndNothingOfWhatStandsOnIt() {
        Result result = bench.released(bench.woman(), "GLU", "240");
        ReportCheck check = bench.codes.verify(code(result));
        assertEquals("true current " + result.uhid().substring(9), check.valid() + " " + check.state() + ' ' + check.uhid());
        assertFalse(bench.node.json().write(check).replace(check.digest(), "").contains("240"), check.toString());
        assertEquals(code(result), code(result));
        assertTrue(bench.node.audits().stream().anyMatch(a -> result.uhid().equals(a.uhid()) && a.detail().equals("report verified")));
    }

    @Test
    void whoHoldsThePaperComputesTheDigestOfItsValues() throws Exception {
        Result result = bench.released(bench.woman(), "GLU", "240");
        String digest = bench.codes.verify(code(result)).digest();
        assertEquals(sha256(code(result) + "\n240\n"), digest);
        assertNotEquals(sha256(code(result) + "\n140\n"), digest);
        String shown = digest.substring(0, 4) + ' ' + digest.substring(4, 8) + ' ' + digest.substring(8, 12) + ' ' + digest.substring(12, 16);
        assertTrue(report(result, HINDI).toString().contains(shown), shown);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theCodeOfACorrectedReportIsAnotherAndTheOldOneSaysSo() {
        Result wrong = bench.released(bench.woman(), "GLU", "240");
        String old = code(wrong);
        bench.results.amend(bench.pathologist, wrong.id(), "140", "typing-error", null);
        assertEquals("corrected", bench.codes.verify(old).state());
        assertNotEquals(old, code(wrong));
        assertEquals("current", bench.codes.verify(code(wrong)).state());
    }

    @Test
    void aReportOfAPartSaysThatMoreWasReleased() {
        String accession = bench.receivedOf(bench.woman(), "BILI");
        Result first = released(accession, "BILT=0.8=mg/dL");
        String part = code(first);
        released(accession, "BILD=0.2=mg/dL");
        assertEquals("continued", bench.codes.verify(part).state());
        assertEquals("current", bench.codes.verify(code(first)).state());
    }

    private static Result released(String accession, String value) {
        bench.accept(bench.report(accession, value));
        List<String> id = List.of(bench.resultOf(accession, value.substring(0, value.indexOf('='))).id());
        bench.results.validate(bench.pathologist, id);
        return bench.results.release(bench.pathologist, id).get(0);
    }

    @Test
    void whoScansItWithATelephoneIsLedToThePageThatTells() {
        Result result = bench.released(bench.woman(), "GLU", "240");
        String plain = code(result);
        bench.address.set(URI.create("https://hospital.example.in"));
        try {
            assertEquals("https://hospital.example.in/report#" + plain, code(result));
            assertEquals(bench.codes.verify(plain), bench.codes.verify(code(result)));
        } finally {
            bench.address.set(null);
        }
        assertFalse(bench.codes.verify("https://elsewhere.example.in/cards#" + plain).valid());
    }

    @Test
    void anyOtherCodeIsNoReport() {
        for (String code : List.of("", "HIMS1:ABC", "HIMSL1:", "HIMSL1:bHe3v0kPq1mXcT8yZr2wUA", "x".repeat(5000))) {
            assertFalse(bench.codes.verify(code).valid());
        }
        assertFalse(bench.codes.verify(null).valid());
    }

    @Test
    void anAmendmentThatIsCriticalAlerts() {
        String uhid = bench.woman();
        Result wrong = bench.released(uhid, "K", "4.1");
        bench.results.amend(bench.pathologist, wrong.id(), "7.2", "wrong-specimen", null);
        assertTrue(bench.toldOf(uhid).contains(LabEvent.CRITICAL));
        assertTrue(bench.toldOf(uhid).contains(LabEvent.AMENDED));
    }
}
