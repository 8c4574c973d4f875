// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {

    /** The examples of RFC 9285 §4.3 and §4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0", "'', ''"})
    void isThatOfTheStandard(String text, String encoded) {
        assertEquals(encoded, Base45.encode(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(text, new String(Base45.decode(encoded), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GGW", "::", "A", "ABCD", "ab8", "BB8\n", "ÄB8", "QED8WEX0 "})
    void refusesWhatIsNot(String text) {
        assertThrows(IllegalArgumentException.class, () -> Base45.decode(text));
    }

    @Test
    void givesBackWhatItTook() {
        Random random = new Random(45);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertArrayEquals(bytes, Base45.decode(Base45.encode(bytes)));
        }
    }
}
