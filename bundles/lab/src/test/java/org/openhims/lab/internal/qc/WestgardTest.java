// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule in runs that a technician knows. A run is written as its levels' deviations, {@code 1:+2.1 2:-0.3}; runs are parted by {@code |}. */
class WestgardTest {

    private static final Instant FIRST = Instant.parse("2026-11-22T03:00:00Z");

    private static Series series(String runs) {
        List<ControlPoint> points = new ArrayList<>();
        String[] each = runs.split("\\|");
        for (int run = 0; run < each.length; run++) {
            for (String control : each[run].strip().split(" +")) {
                String[] parts = control.split(":");
                points.add(new ControlPoint("lot" + parts[0], Integer.parseInt(parts[0]), FIRST.plus(Duration.ofHours(8L * run)).plusSeconds(points.size()),
                        new BigDecimal(parts[1])));
            }
        }
        return new Series(points);
    }

    private static String broken(String runs) {
        return Westgard.brokenBy(series(runs)).stream().map(Westgard::code).collect(Collectors.joining(" "));
    }

    private static void is(String runs, String rules) {
        assertEquals(rules == null ? "" : rules, broken(runs));
    }

    @ParameterizedTest
    @CsvSource({"1:+2.0,", "1:+2.01,1-2s", "1:-2.01,1-2s", "1:-1.99,", "1:+2.5 | 1:+0.1,"})
    void oneBeyondTwoWarns(String runs, String rules) {
        is(runs, rules);
    }

    @ParameterizedTest
    @CsvSource({"1:+3.0,1-2s", "1:+3.01,1-2s 1-3s", "1:-3.2,1-2s 1-3s", "1:+3.5 | 1:-0.2,", "1:+0.2 2:-4,1-2s 1-3s"})
    void oneBeyondThreeRejects(String runs, String rules) {
        is(runs, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "1:+2.1 | 1:+2.2,1-2s 2-2s",
        "1:-2.1 | 1:-2.2,1-2s 2-2s",
        "1:+2.1 | 1:-2.2,1-2s",
        "1:+2.1 | 1:+1.9,",
        "1:+2.1 | 1:+0.3 | 1:+2.1,1-2s",
        "1:+2.1 2:+2.3,1-2s 2-2s",
        "1:+2.1 2:+0.1 | 1:+0.1 2:+2.3,1-2s",
        "1:+2.1 2:+0.1 | 1:+2.2,1-2s 2-2s"})
    void twoBeyondTwoOnOneSideReject(String runs, String rules) {
        is(runs, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "1:+2.1 2:-2.1,1-2s R-4s",
        "1:-2.1 2:+2.5,1-2s R-4s",
        "1:+2.1 2:-1.9,",
        "1:+2.1 | 2:-2.1,1-2s",
        "1:+2.1 2:0 3:-2.2,1-2s R-4s",
        "1:+2.1 | 1:-2.2,1-2s"})
    void twoBeyondTwoOnBothSidesOfOneRunReject(String runs, String rules) {
        is(runs, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "1:+1.1 | 1:+1.2 | 1:+1.1 | 1:+1.3,4-1s",
        "1:+1.1 | 1:+1.2 | 1:+1.0 | 1:+1.3,",
        "1:+1.1 | 1:-1.2 | 1:+1.1 | 1:+1.3,",
        "1:+1.1 2:+1.2 | 1:+1.1 2:+1.3,4-1s",
        "1:-1.1 2:-0.2 | 1:-1.1 2:+0.2 | 1:-1.1 2:0 | 1:-1.5,4-1s",
        "1:+1.1 2:+1.2 | 1:+1.1 2:-1.3,",
        "1:+1.1 | 1:+1.2 | 1:+1.3,"})
    void fourBeyondOneOnOneSideReject(String runs, String rules) {
        is(runs, rules);
    }

    @ParameterizedTest
    @CsvSource({"10,+0.1,10x", "9,+0.1,", "10,-0.1,10x", "12,+0.4,10x"})
    void tenOnOneSideReject(int count, String z, String rules) {
        is(Arrays.stream(new String[count]).map(none -> "1:" + z).collect(Collectors.joining(" | ")), rules);
    }

    @ParameterizedTest
    @CsvSource({
        "1:+0.1 2:+0.2 | 1:+0.1 2:+0.2 | 1:+0.1 2:+0.2 | 1:+0.1 2:+0.2 | 1:+0.1 2:+0.2,10x",
        "1:+0.1 2:+0.2 | 1:+0.1 2:+0.2 | 1:+0.1 2:-0.2 | 1:+0.1 2:+0.2 | 1:+0.1 2:+0.2,",
        "1:+0.1 2:+0.2 | 1:+0.1 2:+0.2 | 1:0 2:+0.2 | 1:+0.1 2:+0.2 | 1:+0.1 2:+0.2,"})
    void tenOnOneSideAcrossLevelsReject(String runs, String rules) {
        is(runs, rules);
    }

    @ParameterizedTest
    @CsvSource({"59,1-2s 2-2s", "61,1-2s"})
    void levelsWithinAnHourAreARun(int minutes, String rules) {
        ControlPoint one = new ControlPoint("lot1", 1, FIRST, new BigDecimal("2.5"));
        ControlPoint two = new ControlPoint("lot2", 2, FIRST.plus(Duration.ofMinutes(minutes)), new BigDecimal("2.5"));
        assertEquals(rules, Westgard.brokenBy(new Series(List.of(one, two))).stream().map(Westgard::code).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"lot1,1-2s 2-2s", "new,1-2s"})
    void aNewLotBeginsItsOwnSeries(String lot, String rules) {
        ControlPoint one = new ControlPoint("lot1", 1, FIRST, new BigDecimal("2.5"));
        ControlPoint two = new ControlPoint(lot, 1, FIRST.plus(Duration.ofDays(1)), new BigDecimal("2.5"));
        assertEquals(rules, Westgard.brokenBy(new Series(List.of(one, two))).stream().map(Westgard::code).collect(Collectors.joining(" ")));
    }
}
