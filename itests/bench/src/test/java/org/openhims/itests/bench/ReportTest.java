// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    /** Rounds of 0.5, 0.2 and 0.4. */
    private final Ratio ratio = new Ratio("act", "inserts", 0.4, List.of(sample(100), sample(100), sample(100)),
            List.of(sample(50), sample(20), sample(40)));

    private static Sample sample(int acts) {
        return new Sample(acts, 1, 0.1);
    }

    @Test
    void ratioIsTheMedianOfItsRounds() {
        assertEquals(0.4, ratio.value(), 1e-9);
        assertEquals(0.2, ratio.low(), 1e-9);
        assertEquals(0.5, ratio.high(), 1e-9);
        assertTrue(ratio.met());
    }

    @Test
    void medianOfAnEvenNumber() {
        assertEquals(2.5, Sample.median(4, 1, 3, 2));
    }

    @Test
    void lessIsBetterWhereTheGoalIsAMost() {
        Finding memory = new Finding.Figure("memory", 700, "MB", false, new double[] {650, 720, 710}, "");

        assertFalse(memory.met());
        assertTrue(Report.line(memory).contains("<= 700 NOT MET"), Report.line(memory));
    }

    @Test
    void whatIsOnlyToldHasNoGoal() {
        assertTrue(Finding.Figure.told("fsync", "/s", "", 100).met());
    }

    @Test
    void writesJsonAndAPicture(@TempDir Path folder) throws Exception {
        Report report = new Report();
        report.add(ratio);
        report.add(Finding.Figure.told("fsync", "/s", "", 100));

        report.write(folder, "all");

        JsonNode json = new ObjectMapper().readTree(folder.resolve("all.json").toFile());
        assertEquals("act", json.path(0).path("what").asText());
        assertTrue(json.path(0).path("met").asBoolean());
        assertTrue(json.path(1).path("goal").isNull());
        String picture = Files.readString(folder.resolve("all.svg"));
        assertTrue(picture.contains("act") && !picture.contains("fsync"), picture);
    }
}
