// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifiedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:30:00Z");

    private final Verified verified = new Verified();
    private final Account nurse = account("nurse", 1);

    @Test
    void rightPasswordIsRememberedForFiveMinutes() {
        verified.add(nurse, "demo", "a", NOW);
        assertTrue(verified.contains(nurse, "demo", "a", NOW.plus(Duration.ofMinutes(4))));
        assertFalse(verified.contains(nurse, "demo", "a", NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void anotherUserPasswordAddressOrRevisionIsNot() {
        verified.add(nurse, "demo", "a", NOW);
        assertFalse(verified.contains(account("nurs", 1), "edemo", "a", NOW));
        assertFalse(verified.contains(nurse, "demo2", "a", NOW));
        assertFalse(verified.contains(nurse, "demo", "b", NOW));
        assertFalse(verified.contains(account("nurse", 2), "demo", "a", NOW));
    }

    @Test
    void theOldestIsForgottenFirst() {
        verified.add(nurse, "demo", "a", NOW);
        for (int i = 0; i < 2000; i++) {
            verified.add(account("u" + i, 1), "demo", "a", NOW);
        }
        assertFalse(verified.contains(nurse, "demo", "a", NOW));
        assertTrue(verified.contains(account("u1999", 1), "demo", "a", NOW));
    }

    private static Account account(String name, int revision) {
        return new Account(name, name, Set.of("nurse"), null, null, false, "hash", null, 0, 0, false, null, revision);
    }
}
