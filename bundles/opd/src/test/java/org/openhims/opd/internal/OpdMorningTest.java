// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

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

class OpdMorningTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    private final Clinic clinic = new Clinic();
    private final OpdMorning morning = new OpdMorning(clinic.unit, clinic.facility);

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void whoCameWhoWasSeenAndWhoWaits() {
        clinic.arrive(1);
        clinic.arrive(2);
        clinic.room.open(clinic.doctor, clinic.called().id());
        clinic.node.clock().move(Duration.ofDays(1));
        clinic.arrive(3);
        clinic.node.clock().move(Duration.ofMinutes(150));
        clinic.arrive(4);
        Map<String, String> lines = words(Locale.ENGLISH);
        assertEquals("2 came, 1 seen, 1 not seen", lines.get("Yesterday"));
        assertEquals("2 came, 0 seen", lines.get("Today so far"));
        assertEquals(2, morning.lines(Locale.ENGLISH).get(2).args().get(0));
        assertEquals("Medicine 1: 2 waiting", lines.get("Fullest queue"));
        assertEquals("150 minutes, Medicine 1", lines.get("Longest wait now"));
        assertEquals("150 मिनट, चिकित्सा १", words(HINDI).get("अभी सबसे लंबी प्रतीक्षा"));
        MorningLine yesterday = morning.lines(Locale.ENGLISH).get(0);
        assertEquals(0.5, yesterday.share());
        assertEquals(List.of(Severity.WARNING, Severity.WARNING),
                morning.lines(Locale.ENGLISH).stream().map(MorningLine::severity).filter(Severity.WARNING::equals).toList());
    }

    @Test
    void anEmptyDepartmentIsWell() {
        assertEquals("0 came, 0 seen", words(Locale.ENGLISH).get("Yesterday"));
        assertEquals("–", words(Locale.ENGLISH).get("Longest wait now"));
        assertEquals(List.of(), morning.lines(Locale.ENGLISH).stream().filter(line -> line.severity() != Severity.WELL).toList());
    }

    private Map<String, String> words(Locale language) {
        return morning.lines(language).stream().collect(Collectors.toMap(line -> clinic.texts.text(language, line.key(), line.args().toArray()),
                line -> clinic.texts.text(language, line.key() + ".value", line.args().toArray())));
    }
}
