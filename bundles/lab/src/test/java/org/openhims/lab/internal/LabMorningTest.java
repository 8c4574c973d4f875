// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.Severity;

class LabMorningTest {

    private final Bench bench = new Bench();
    private final LabMorning morning = new LabMorning(bench.unit);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aCriticalResultThatNobodyReleasedIsAnAlarm() {
        assertEquals("none", value("lab.morning.critical"));
        assertEquals(Severity.WELL, line("lab.morning.critical").severity());
        bench.accept(bench.report(bench.received("CBC"), "HGB=3.1=g/dL"));
        bench.order("GLU");
        bench.node.clock().move(Duration.ofHours(30));
        assertEquals("1, the oldest 30 h old", value("lab.morning.critical"));
        assertEquals(Severity.ALARM, line("lab.morning.critical").severity());
        assertEquals(Severity.WARNING, line("lab.morning.validate").severity());
        assertEquals(List.of(1L), line("lab.morning.collect").args());
    }

    private MorningLine line(String key) {
        Map<String, MorningLine> lines = morning.lines(Locale.ENGLISH).stream().collect(Collectors.toMap(MorningLine::key, line -> line));
        return lines.get(key);
    }

    private String value(String key) {
        return bench.texts.text(Locale.ENGLISH, key + ".value", line(key).args().toArray());
    }
}
