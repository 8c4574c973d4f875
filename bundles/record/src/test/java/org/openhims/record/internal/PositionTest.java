// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final Instant NOON = Instant.parse("2026-11-22T06:30:00.123456Z");

    @Test
    void aCursorFindsItsPlaceAgain() {
        Position position = new Position(NOON, "lab", "result", "शून्य/1=");
        assertEquals(position, Position.parse(position.cursor()));
        assertTrue(position.cursor().matches("[\\w-]+"), position.cursor());
    }

    @Test
    void theNewestComesFirstAndTheStartIsBeforeAll() {
        Position newer = new Position(NOON.plusSeconds(1), "opd", "visit", "1");
        Position older = new Position(NOON, "lab", "result", "1");
        assertTrue(newer.compareTo(older) < 0);
        assertTrue(Position.parse(null).compareTo(newer) < 0);
        assertTrue(older.compareTo(new Position(NOON, "lab", "result", "2")) < 0);
    }

    @Test
    void whatHappenedAtTheSameMomentIsAskedForAgain() {
        assertTrue(new Position(NOON, "lab", "result", "1").before().isAfter(NOON));
    }
}
