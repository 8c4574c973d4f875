// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabTest;
import org.openhims.lab.ReferenceRange;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Identifier;

/** The catalogue that is there from the first start, and what a laboratory may change in it. */
class CatalogueTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static ReferenceRange range(String sex, int from, int to, String low, String high) {
        return new ReferenceRange("URIC", sex, from, to, new BigDecimal(low), new BigDecimal(high), null, null, "Own study 2026");
    }

    private static void refused(String field, String rule, ReferenceRange... ranges) {
        Refused.fields(() -> bench.catalogue.setRanges(bench.pathologist, "URIC", List.of(ranges)), field + ':' + rule);
    }

    @Test
    void fortyTestsHaveRanges() {
        long judged = bench.catalogue.tests(bench.doctor).stream()
                .filter(test -> test.analytes().stream().anyMatch(a -> !bench.catalogue.ranges(bench.doctor, a).isEmpty())).count();
        assertTrue(judged >= 40, judged + " tests with ranges");
    }

    /** Nobody has to believe a number whose source is not told. */
    @Test
    void theReadmeNamesTheSourceOfEachRange() throws IOException {
        List<String> table = Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.startsWith("| ")).toList();
        List<String[]> pregnancy = Lines.of("ranges-in-pregnancy.csv", 3).stream().map(line -> line[2].split(";", 9)).toList();
        for (String[] range : Stream.concat(Lines.of("ranges.csv", 9).stream(), pregnancy.stream()).toList()) {
            for (String source : range[8].split("; critical: ")) {
                String name = source.split(",|:|\\(")[0].strip();
                assertTrue(table.stream().anyMatch(line -> line.contains(name) && line.matches(".*\\b" + range[0] + "\\b.*")),
                        range[0] + ": " + source);
            }
        }
    }

    @Test
    void theAgesOfAnAnalyteHaveNoGapAndNoOverlap() {
        for (String code : List.of("HGB", "HCT", "RBC", "WBC", "MCV", "MCH", "MCHC", "PLT")) {
            for (String sex : List.of("M", "F")) {
                List<ReferenceRange> ranges = bench.catalogue.ranges(bench.doctor, code).stream()
                        .filter(range -> range.during() == null && (range.sex() == null || range.sex().equals(sex)))
                        .sorted(Comparator.comparing(ReferenceRange::fromDays)).toList();
                for (int i = 1; i < ranges.size(); i++) {
                    assertEquals(ranges.get(i - 1).toDays(), ranges.get(i).fromDays(), code + ' ' + ranges.get(i));
                }
            }
        }
    }

    @Test
    void theBloodCountIsWhatOutsideClientsRelyOn() {
        LabTest count = bench.catalogue.test(bench.doctor, "CBC");
        assertEquals(List.of("WBC 6690-2", "RBC 789-8", "HGB 718-7", "HCT 4544-3", "PLT 777-3"), count.analytes().stream()
                .map(code -> code + ' ' + bench.catalogue.analyte(bench.doctor, code).loinc()).toList());
        assertTrue(count.panel());
        assertFalse(bench.catalogue.test(bench.doctor, "GLU").panel());
    }

    @Test
    void everyTestIsWholeAndNoCodeMeansTwoThings() {
        List<Analyte> analytes = bench.catalogue.analytes(bench.doctor);
        Set<String> codes = analytes.stream().map(Analyte::code).collect(Collectors.toSet());
        bench.catalogue.tests(bench.doctor).forEach(test -> assertTrue(codes.containsAll(test.analytes()), test::toString));
        List<String> loinc = analytes.stream().map(Analyte::loinc).filter(Objects::nonNull).toList();
        assertEquals(loinc.size(), loinc.stream().distinct().count());
        assertTrue(loinc.stream().allMatch(code -> code.matches("\\d{3,5}-\\d") && loincDigit(code)), loinc::toString);
    }

    /** LOINC numbers end in a Luhn digit ("mod 10"). */
    private static boolean loincDigit(String code) {
        return CheckDigit.LUHN.isValid(code.replace("-", ""));
    }

    @Test
    void everyRangeNamesItsSourceAndNoTwoOverlap() {
        for (Analyte analyte : bench.catalogue.analytes(bench.doctor)) {
            List<ReferenceRange> ranges = bench.catalogue.ranges(bench.doctor, analyte.code());
            assertTrue(ranges.stream().allMatch(r -> r.source().length() > 10), analyte::code);
            assertEquals(ranges.size(), bench.catalogue.setRanges(bench.pathologist, analyte.code(), ranges).size());
        }
    }

    @Test
    void namesComeInTheCallersLanguage() {
        Caller hindi = bench.doctor.withLocale(Locale.forLanguageTag("hi-IN"));
        assertEquals("Haemoglobin", bench.catalogue.analyte(bench.doctor, "HGB").name());
        assertEquals("हीमोग्लोबिन", bench.catalogue.analyte(hindi, "HGB").name());
        assertTrue(bench.catalogue.tests(hindi).stream().noneMatch(test -> test.name().matches("[ -~]+")));
        assertTrue(bench.catalogue.analytes(hindi).stream().filter(a -> a.name().matches("[ -~]+")).toList().isEmpty());
    }

    @Test
    void aLaboratorySetsItsOwnRanges() {
        List<ReferenceRange> own = List.of(range("F", 0, 50000, "2.4", "6"), range("M", 0, 50000, "3.4", "7"));
        assertEquals(own, bench.catalogue.setRanges(bench.pathologist, "URIC", own));
        String accession = bench.receivedOf(bench.woman(), "URIC");
        bench.accept(bench.report(accession, "URIC=6.5=mg/dL"));
        assertEquals("2.4 - 6 H", bench.resultOf(accession, "URIC").range() + ' ' + bench.resultOf(accession, "URIC").flag());
        assertTrue(bench.node.events(LabEvent.CATALOGUE_CHANGED).size() > 0);
    }

    @Test
    void anAnalyteMayHaveNoRange() {
        assertEquals(List.of(), bench.catalogue.setRanges(bench.pathologist, "GGT", List.of()));
        String accession = bench.receivedOf(bench.woman(), "LFT");
        bench.accept(bench.report(accession, "GGT=400=U/L"));
        assertNull(bench.resultOf(accession, "GGT").flag());
        assertNull(bench.resultOf(accession, "GGT").range());
    }

    @Test
    void rangesThatCrossOrOverlapAreRefused() {
        refused("ranges[0].high", "lab.limits", range("F", 0, 100, "7", "3"));
        refused("ranges[0].toDays", "lab.limits", range("F", 100, 100, "3", "7"));
        refused("ranges[0].toDays", "lab.limits", range("F", -1, 100, "3", "7"));
        refused("ranges[0].sex", "one-of", range("X", 0, 100, "3", "7"));
        refused("ranges[1].fromDays", "lab.overlap", range("F", 0, 100, "3", "7"), range(null, 99, 200, "3", "7"));
        refused("ranges[0].analyte", "one-of", new ReferenceRange("HGB", null, 0, 1, null, null, null, null, "Own study 2026"));
        refused("ranges[0].source", "size", new ReferenceRange("URIC", null, 0, 1, null, null, null, null, " "));
        BigDecimal five = new BigDecimal(5);
        refused("ranges[0].criticalLow", "lab.limits", new ReferenceRange("URIC", null, 0, 1, BigDecimal.ONE, null, five, null, "Own"));
        refused("ranges[0].criticalHigh", "lab.limits", new ReferenceRange("URIC", null, 0, 1, null, five, null, BigDecimal.ONE, "Own"));
    }

    @Test
    void anotherNodesChangeIsSeen() {
        Catalogue other = new Catalogue(bench.unit, bench.tell, bench.node.clock());
        assertTrue(other.test(bench.doctor, "B12").offered());
        bench.catalogue.offer(bench.pathologist, "B12", false);
        assertTrue(other.test(bench.doctor, "B12").offered());
        assertEquals(Set.of(LabEvent.CATALOGUE_CHANGED), other.types());
        other.told(bench.node.events(LabEvent.CATALOGUE_CHANGED).get(0));
        assertFalse(other.test(bench.doctor, "B12").offered());
    }

    @Test
    void unknownCodesAreNotFoundAndRightsAreAskedFor() {
        Refused.with(404, "lab.test.unknown", () -> bench.catalogue.test(bench.doctor, "X"));
        Refused.with(404, "lab.analyte.unknown", () -> bench.catalogue.ranges(bench.doctor, "X"));
        Refused.with(403, "access.denied", () -> bench.catalogue.setRanges(bench.doctor, "HGB", List.of()));
        Refused.with(403, "access.denied", () -> bench.catalogue.offer(bench.technician, "CBC", false));
        Refused.with(403, "access.denied", () -> bench.catalogue.tests(bench.node.caller("cashier")));
    }

    @Test
    void aDevicesOwnCodeMeansTheAnalyteThatWasOrdered() {
        String accession = bench.receivedOf(bench.woman(), "GLUF");
        assertTrue(bench.accept(bench.report(accession, "2345-7=88=mg/dL")));
        assertEquals("88", bench.resultOf(accession, "GLUF").value());
        String creatinine = bench.receivedOf(bench.woman(), "CRE");
        assertTrue(bench.accept(bench.report(creatinine, "crea=0.8=mg/dL")));
        assertEquals("0.8", bench.resultOf(creatinine, "CRE").value());
    }
}
