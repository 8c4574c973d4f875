// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HashingTest {

    private final Hashing hashing = new Hashing(Access.cost(64, 1));

    @Test
    void hashTellsItsCost() {
        assertTrue(hashing.hash("नमस्ते").matches("\\$argon2id\\$v=19\\$m=64,t=1,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}"));
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = hashing.hash("नमस्ते");
        assertTrue(hashing.matches("नमस्ते", hash));
        assertFalse(hashing.matches("नमस्त", hash));
        assertFalse(hashing.matches("", hash));
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertNotEquals(hashing.hash("demo"), hashing.hash("demo"));
    }

    @Test
    void aHashOutlivesAChangeOfTheCost() {
        String dearer = new Hashing(Access.cost(128, 2)).hash("demo");
        assertTrue(hashing.matches("demo", dearer));
    }
}
