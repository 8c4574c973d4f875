// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.lab.Flag;
import org.openhims.lab.ReferenceRange;
import org.openhims.lab.internal.store.Subject;
import org.openhims.registration.Identifier;

/** Values against ranges, and the reading of numbers. */
class VerdictTest {

    private static final int YEAR = 365;

    private static ReferenceRange range(String sex, int from, int to, String low, String high, String criticalLow, String criticalHigh) {
        return new ReferenceRange("HGB", sex, from, to, number(low), number(high), number(criticalLow), number(criticalHigh), "test");
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static final List<ReferenceRange> HAEMOGLOBIN = List.of(
            range(null, 0, 7, "14.5", "22.5", null, null),
            range(null, 7, 18 * YEAR, "11.5", "15.5", null, null),
            range("F", 18 * YEAR, 150 * YEAR, "12", "16", "6.6", "19.9"),
            range("M", 18 * YEAR, 150 * YEAR, "14", "18", "6.6", "19.9"));

    @ParameterizedTest
    @CsvSource({"13, 30, F, N", "13, 30, M, L", "17, 30, F, H", "17, 30, M, N", "12, 30, F, N", "16, 30, F, N", "11.99, 30, F, L",
        "16.01, 30, F, H", "6.6, 30, F, LL", "6.61, 30, F, L", "19.9, 30, M, HH", "19.89, 30, M, H"})
    void limitsAreWithinAndCriticalLimitsAreCritical(String value, int years, String sex, Flag flag) {
        assertEquals(flag, Verdict.of(HAEMOGLOBIN, value, Subject.of((long) years * YEAR, sex)).flag());
    }

    @ParameterizedTest
    @CsvSource({"14, 0, L", "14, 6, L", "14, 7, N", "14, 3000, N", "16, 3000, H"})
    void childrenHaveTheirOwn(String value, long days, Flag flag) {
        assertEquals(flag, Verdict.of(HAEMOGLOBIN, value, Subject.of(days, "U")).flag());
    }

    @Test
    void whereNoRangeIsKnownThereIsNoFlag() {
        assertEquals(new Verdict(null, null), Verdict.of(List.of(), "13", Subject.of(30L * YEAR, "F")));
        assertEquals(new Verdict(null, null), Verdict.of(HAEMOGLOBIN, "13", Subject.of(30L * YEAR, "U")));
        assertEquals(new Verdict(null, null), Verdict.of(HAEMOGLOBIN, "13", Subject.of(30L * YEAR, "T")));
        assertEquals(new Verdict(null, null), Verdict.of(HAEMOGLOBIN, "13", Subject.of(null, "F")));
        assertEquals(new Verdict(null, null), Verdict.of(HAEMOGLOBIN, "13", Subject.of(151L * YEAR, "F")));
    }

    @Test
    void aRangeForEverybodyHoldsForAnUnknownAge() {
        List<ReferenceRange> all = List.of(range(null, 0, 150 * YEAR, "0.5", "4", null, null));
        assertEquals(Flag.H, Verdict.of(all, "5", Subject.of(null, "U")).flag());
    }

    @Test
    void whatIsNoNumberIsNotJudgedButShowsTheRange() {
        assertEquals(new Verdict(null, "12 - 16"), Verdict.of(HAEMOGLOBIN, null, Subject.of(30L * YEAR, "F")));
        assertEquals(new Verdict(null, "12 - 16"), Verdict.of(HAEMOGLOBIN, "clotted", Subject.of(30L * YEAR, "F")));
    }

    @Test
    void oneSidedRangesAreWrittenSo() {
        ReferenceRange upper = range(null, 0, 150 * YEAR, null, "0.04", null, null);
        ReferenceRange lower = range(null, 0, 150 * YEAR, "40", null, null, null);
        ReferenceRange critical = range(null, 0, 150 * YEAR, null, null, "2", "30");
        assertEquals(new Verdict(Flag.N, "<= 0.04"), Verdict.of(List.of(upper), "0.04", Subject.of(1L, "F")));
        assertEquals(new Verdict(Flag.L, ">= 40"), Verdict.of(List.of(lower), "39", Subject.of(1L, "F")));
        assertEquals(new Verdict(null, null), Verdict.of(List.of(critical), "10", Subject.of(1L, "F")));
        assertEquals(new Verdict(Flag.HH, null), Verdict.of(List.of(critical), "30", Subject.of(1L, "F")));
    }

    @ParameterizedTest
    @CsvSource({"<0.01, N", "<5, L", "<6, ''", ">5, ''", ">10, H", ">=10, ''", ">11, H", "<=4, L"})
    void valuesOutsideTheMeasuringRangeAreJudgedAsFarAsTheyTell(String value, String flag) {
        List<ReferenceRange> ranges = value.equals("<0.01") ? List.of(range(null, 0, 150 * YEAR, null, "0.04", null, null))
                : List.of(range(null, 0, 150 * YEAR, "5", "10", null, null));
        assertEquals(flag, Objects.toString(Verdict.of(ranges, value, Subject.of(1L, "F")).flag(), ""));
    }

    @ParameterizedTest
    @CsvSource({"13.2, 13.2", "' 13.2 ', 13.2", "+13.2, 13.2", "-1.5, -1.5", "0, 0", "007, 7", "< 0.5, <0.5", ">=100, >=100"})
    void numbersAreRead(String written, String read) {
        assertEquals(read, Quantity.parse(written).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"***.**", "1,2", "1e5", "12.", ".5", "", "NaN", "0x1F", "1234567890123", "1.1234567", "<", "१३"})
    void whatIsNoNumberIsNotRead(String written) {
        assertEquals(Optional.empty(), Quantity.parse(written));
    }

    @Test
    void nothingIsNoNumber() {
        assertEquals(Optional.empty(), Quantity.parse(null));
        assertTrue(Quantity.parse("5").orElseThrow().exact());
        assertFalse(Quantity.parse("<5").orElseThrow().exact());
    }
}
