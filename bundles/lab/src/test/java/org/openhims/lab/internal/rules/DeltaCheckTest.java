// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.lab.internal.rules.DeltaCheck.Earlier;
import org.openhims.lab.rules.AnalyteRule.Delta;

/** When a change is more than can be believed. */
class DeltaCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:30:00Z");

    private static Earlier earlier(String accession, String value, int hoursAgo) {
        return new Earlier("0712345678904", "GLU", accession, value, NOW.minus(Duration.ofHours(hoursAgo)));
    }

    private static boolean differs(Delta rule, String before, String now) {
        return DeltaCheck.differs(rule, now, NOW, "2", List.of(earlier("1", before, 24)));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({"50,,100,150,false", "50,,100,151,true", "50,,100,50,false", "50,,100,49.9,true", ",20,100,120,false", ",20,100,79,true",
        "50,20,10,16,false", "50,20,10,31,true", "50,20,100,121,false", "50,,0,1,true", "50,,0,0,false", "50,,-2,-4,true", "50,,<5,100,false",
        "50,,100,>500,false", "50,,words,100,false"})
    void aChangeBeyondEachLimitThatIsGiven(String percent, String absolute, String before, String now, boolean differs) {
        assertEquals(differs, differs(new Delta(30, number(percent), number(absolute)), before, now));
    }

    @Test
    void theLatestOfAnotherSpecimenWithinTheDaysCounts() {
        Delta rule = new Delta(2, new BigDecimal("50"), null);
        List<Earlier> all = List.of(earlier("1", "100", 40), earlier("3", "300", 10), earlier("2", "100", 1), earlier("4", "100", -1));
        assertFalse(DeltaCheck.differs(rule, "310", NOW, "2", all));
        assertTrue(DeltaCheck.differs(rule, "100", NOW, "2", all));
        assertFalse(DeltaCheck.differs(rule, "100", NOW, "2", List.of(earlier("3", "300", 49))));
        assertFalse(DeltaCheck.differs(rule, "100", NOW, "2", List.of()));
    }
}
