// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.Gestation;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.ReferenceRange;
import org.openhims.lab.ReferenceRange.During;
import org.openhims.lab.ReferenceRange.Kind;
import org.openhims.lab.Result;
import org.openhims.registration.Sex;

/** Values of pregnant patients and of newborns that came early are judged against ranges for them, or not at all. */
class GestationTest {

    private static final Gestation PREGNANT = new Gestation(true, null, null, null);

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
        ReferenceRange all = range(null, "0.5", "1.2", null);
        ReferenceRange critical = new ReferenceRange("CRE", null, 0, 50_000, all.low(), all.high(), null, new BigDecimal("5"), "Own study 2026");
        bench.catalogue.setRanges(bench.pathologist, "CRE", List.of(critical, range("F", "0.4", "0.7", new During(Kind.PREGNANCY, 0, 98)),
                range("F", "0.4", "0.8", new During(Kind.PREGNANCY, 98, 196))));
        bench.catalogue.setRanges(bench.pathologist, "BILT", List.of(new ReferenceRange("BILT", null, 0, 30, null, new BigDecimal(12), null, null, "Own"),
                new ReferenceRange("BILT", null, 0, 30, null, new BigDecimal(8), null, null, "Own", new During(Kind.BIRTH, 140, 259))));
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static ReferenceRange range(String sex, String low, String high, During during) {
        return new ReferenceRange("CRE", sex, 0, 50_000, new BigDecimal(low), new BigDecimal(high), null, null, "Own study 2026", during);
    }

    private static LocalDate today() {
        return bench.facility.day(bench.node.clock().instant());
    }

    private static LabOrder order(String uhid, Gestation gestation, String test) {
        return bench.orders.order(bench.doctor, new NewLabOrder(uhid, List.of(test), null, null, null, null, gestation, null));
    }

    private static Result measured(LabOrder order, String value) {
        String accession = order.specimens().get(0).accession();
        bench.specimens.collect(bench.technician, accession);
        bench.specimens.receive(bench.technician, accession);
        assertTrue(bench.accept(bench.report(accession, value)));
        return bench.resultOf(accession, value.substring(0, value.indexOf('=')));
    }

    private static String judged(Gestation gestation, String value) {
        return judged(measured(order(bench.woman(), gestation, "CRE"), "CRE=" + value + "=mg/dL"));
    }

    private static String judged(Result result) {
        return result.range() + ' ' + Objects.toString(result.flag(), "-");
    }

    @Test
    void aValueIsJudgedAgainstTheRangeOfTheTrimester() {
        assertEquals("0.4 - 0.7 H", judged(Gestation.of(60, today()), "0.75"));
        assertEquals("0.4 - 0.8 N", judged(Gestation.of(98, today()), "0.75"));
        assertEquals("0.5 - 1.2 N", judged(null, "0.75"));
        assertEquals("0.5 - 1.2 N", judged(new Gestation(false, null, null, null), "0.75"));
    }

    @Test
    void gestationCountsOnToTheCollection() {
        LabOrder order = order(bench.woman(), Gestation.of(90, today().minusDays(3)), "CRE");
        bench.node.clock().move(Duration.ofDays(5));
        assertEquals("0.4 - 0.8 N", judged(measured(order, "CRE=0.75=mg/dL")));
    }

    @Test
    void aPregnantPatientIsNeverJudgedByTheRangeOfOthers() {
        assertEquals("null -", judged(PREGNANT, "0.75"));
        assertEquals("null -", judged(Gestation.of(250, today()), "0.75"));
        assertEquals("null -", judged(Gestation.of(250, today()), "0.1"));
        assertEquals("null -", judged(Gestation.of(60, today().minusDays(300)), "0.75"));
    }

    @Test
    void criticalLimitsHoldAlsoWhereNoRangeOfThePregnancyDoes() {
        Result result = measured(order(bench.woman(), PREGNANT, "CRE"), "CRE=5.2=mg/dL");
        assertEquals("null HH", judged(result));
        assertTrue(bench.toldOf(result.uhid()).contains(LabEvent.CRITICAL));
        assertEquals("0.4 - 0.8 HH", judged(Gestation.of(120, today()), "5.2"));
    }

    @Test
    void whatHasNoRangeForPregnancyIsJudgedAsOfOthers() {
        assertEquals("3.5 - 5 N", judged(measured(order(bench.woman(), PREGNANT, "K"), "K=4.1=mmol/L")));
    }

    @Test
    void anaemiaInPregnancyBeginsBelowElevenAndTenAndAHalfInTheSecondTrimester() {
        assertEquals(">= 11 L", judged(measured(order(bench.woman(), PREGNANT, "HGB"), "HGB=10.7=g/dL")));
        assertEquals(">= 10.5 N", judged(measured(order(bench.woman(), Gestation.of(140, today()), "HGB"), "HGB=10.7=g/dL")));
        assertEquals(">= 11 L", judged(measured(order(bench.woman(), Gestation.of(196, today()), "HGB"), "HGB=10.7=g/dL")));
        assertEquals("12 - 16 L", judged(measured(order(bench.woman(), null, "HGB"), "HGB=11.5=g/dL")));
        assertEquals(">= 11 LL", judged(measured(order(bench.woman(), PREGNANT, "HGB"), "HGB=6=g/dL")));
    }

    @Test
    void aNewbornThatCameEarlyIsJudgedByItsGestationAtBirth() {
        String born = today().minusDays(3).toString();
        assertEquals("<= 8 H", judged(measured(order(bench.person(Sex.M, born), Gestation.bornAfter(240), "BILI"), "BILT=10=mg/dL")));
        assertEquals("<= 12 N", judged(measured(order(bench.person(Sex.M, born), null, "BILI"), "BILT=10=mg/dL")));
        assertEquals("null -", judged(measured(order(bench.person(Sex.M, born), Gestation.bornAfter(270), "BILI"), "BILT=10=mg/dL")));
    }

    @Test
    void whatIsNotReportedIsJudgedAnewWhenItIsSetRight() {
        LabOrder order = order(bench.woman(), null, "CRE");
        Result before = measured(order, "CRE=0.75=mg/dL");
        LabOrder after = bench.orders.gestation(bench.doctor, order.id(), Gestation.of(60, today()));
        assertEquals("0.5 - 1.2 N, 0.4 - 0.7 H", judged(before) + ", " + judged(after.results().get(0)));
        assertTrue(bench.toldOf(order.uhid()).contains(LabEvent.GESTATION));
        Refused.with(403, "access.denied", () -> bench.orders.gestation(bench.technician, order.id(), null));
        bench.orders.gestation(bench.doctor, order.id(), null);
        assertEquals("0.5 - 1.2 N", judged(bench.results.get(bench.technician, before.id())));
    }

    @Test
    void aReportedResultStaysAsItWasJudged() {
        LabOrder order = order(bench.woman(), null, "CRE");
        List<String> id = List.of(measured(order, "CRE=0.75=mg/dL").id());
        bench.results.validate(bench.pathologist, id);
        bench.results.release(bench.pathologist, id);
        assertEquals("0.5 - 1.2 N", judged(bench.orders.gestation(bench.doctor, order.id(), Gestation.of(60, today())).results().get(0)));
    }

    @Test
    void aSpecimenTakenAgainIsOfTheSamePregnancy() {
        LabOrder order = order(bench.woman(), Gestation.of(60, today()), "CRE");
        String first = order.specimens().get(0).accession();
        bench.specimens.collect(bench.technician, first);
        String again = bench.specimens.reject(bench.technician, first, "clotted", null).recollection();
        bench.specimens.collect(bench.technician, again);
        bench.specimens.receive(bench.technician, again);
        bench.accept(bench.report(again, "CRE=0.75=mg/dL"));
        assertEquals("0.4 - 0.7 H", judged(bench.resultOf(again, "CRE")));
    }

    @Test
    void theReportTellsForWhichPregnancyItIs() {
        LabOrder order = order(bench.woman(), Gestation.of(60, today()), "CRE");
        List<String> id = List.of(measured(order, "CRE=0.75=mg/dL").id());
        bench.results.validate(bench.pathologist, id);
        bench.results.release(bench.pathologist, id);
        assertTrue(bench.results.report(bench.doctor, order.id()).toString().contains("8 weeks 4 days"));
        assertTrue(bench.results.report(bench.doctor.withLocale(Locale.forLanguageTag("hi-IN")), order.id()).toString().contains("8 सप्ताह 4 दिन"));
        assertFalse(bench.results.report(bench.doctor, bench.released(bench.woman(), "K", "4.1").order()).toString().contains("Pregnant"));
    }

    @Test
    void whatCannotBeIsRefused() {
        String man = bench.person(Sex.M, "1990-08-04");
        Refused.fields(() -> order(man, PREGNANT, "CRE"), "gestation.pregnant:lab.pregnancy.sex");
        Refused.fields(() -> order(bench.woman(), new Gestation(false, 60, null, null), "CRE"), "gestation.days:lab.pregnancy.days");
        Refused.fields(() -> order(bench.woman(), Gestation.of(309, today()), "CRE"), "gestation.days:limit");
        Refused.fields(() -> order(bench.woman(), Gestation.of(60, today().plusDays(1)), "CRE"), "gestation.on:lab.pregnancy.on");
        Refused.fields(() -> order(bench.woman(), Gestation.bornAfter(100), "CRE"), "gestation.birthDays:limit");
        assertNull(order(bench.woman(), new Gestation(null, null, null, null), "CRE").gestation());
    }

    @Test
    void rangesOfOnePregnancyMustNotOverlap() {
        ReferenceRange first = range("F", "1", "2", new During(Kind.PREGNANCY, 0, 98));
        refused("ranges[1].fromDays:lab.overlap", first, range("F", "1", "2", new During(Kind.PREGNANCY, 97, 100)));
        refused("ranges[0].during.toDays:lab.limits", range("F", "1", "2", new During(Kind.PREGNANCY, 98, 98)));
        refused("ranges[0].during.kind:one-of", range("F", "1", "2", new During(null, 0, 98)));
        refused("ranges[0].sex:lab.pregnancy.sex", range("M", "1", "2", new During(Kind.PREGNANCY, 0, 98)));
        refused("ranges[2].fromDays:lab.overlap", first, range("F", "1", "2", new During(Kind.PREGNANCY, null, null)),
                range(null, "1", "2", new During(Kind.PREGNANCY, null, null)));
    }

    private static void refused(String fault, ReferenceRange... ranges) {
        Refused.fields(() -> bench.catalogue.setRanges(bench.pathologist, "CRE", List.of(ranges)), fault);
    }
}
