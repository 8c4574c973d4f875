// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AadhaarTest {

    @ParameterizedTest
    @ValueSource(strings = {"234567890124", "2345 6789 0124", "2345-6789-0124", "Sunita 234567890124", "२३४५ ६७८९ ०१२४",
        "2345\u00a06789\u00a00124", "no.234567890124.", "2345\u200b67890124"})
    void isFoundHoweverItIsWritten(String text) {
        assertTrue(Aadhaar.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"234567890125", "134567890124", "2345678901245", "9810012345", "12-2345-6789-0124", "", "91-1234-5678-9015"})
    void otherNumbersAreNot(String text) {
        assertFalse(Aadhaar.isIn(text));
    }
}
