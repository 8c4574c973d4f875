// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.platform.work.Json;

class JsonServiceTest {

    private final Json json = new JsonService();

    enum Flag { LOW, HIGH }

    record Part(String code, Flag flag) {
    }

    record Fact(String id, LocalDate day, Instant at, List<Part> parts, Integer count, boolean done) {
    }

    @Test
    void writesDatesAsIsoAndLeavesOutWhatIsAbsent() {
        Fact fact = new Fact("a", LocalDate.of(2026, 11, 22), Instant.parse("2026-11-22T04:30:00.5Z"), List.of(new Part("HGB", Flag.LOW)), null, true);
        assertEquals("{\"id\":\"a\",\"day\":\"2026-11-22\",\"at\":\"2026-11-22T04:30:00.500Z\","
                + "\"parts\":[{\"code\":\"HGB\",\"flag\":\"LOW\"}],\"done\":true}", json.write(fact));
    }

    @Test
    void readsBackWhatItWrote() {
        Fact fact = new Fact("ज्ञ", LocalDate.of(1990, 8, 4), Instant.EPOCH, List.of(), 3, false);
        assertEquals(fact, json.read(json.write(fact), Fact.class));
    }

    @Test
    void skipsMembersThatOnlyANewerWriterKnows() {
        assertEquals(new Part("K", null), json.read("{\"code\":\"K\",\"unit\":{\"ucum\":\"mmol/L\"}}", Part.class));
    }

    @Test
    void refusesWithoutQuotingTheInput() {
        for (String wrong : List.of("", "{", "[]", "{\"flag\":\"SECRET\"}", "{\"code\":\"a\"} {\"code\":\"SECRET\"}")) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> json.read(wrong, Part.class), wrong);
            assertFalse(e.getMessage().contains("SECRET"), e.getMessage());
            assertTrue(e.getMessage().startsWith("not a Part in JSON"), e.getMessage());
        }
    }

    @Test
    void tellsWhichTypeCannotBeWritten() {
        Object cyclic = new Object() {
            public Object getSelf() {
                return this;
            }
        };
        assertThrows(IllegalArgumentException.class, () -> json.write(cyclic));
    }
}
