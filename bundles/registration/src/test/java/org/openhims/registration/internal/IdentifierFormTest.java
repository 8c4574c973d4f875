// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;

class IdentifierFormTest {

    @ParameterizedTest
    @CsvSource({"ABHA, 91-1234-5678-9015, 91123456789015", "ABHA, 91–1234–5678–9015, 91123456789015", "ABHA, ९११२ ३४५६ ७८९० १५, 91123456789015",
        "EPIC, abc/1234567, ABC/1234567", "ABHA_ADDRESS, Sunita@ABDM, sunita@abdm", "LEGACY, opd 12-7, OPD127"})
    void oneFormForHoweverItIsWritten(IdentifierType type, String written, String canonical) {
        assertEquals(canonical, IdentifierForm.canonical(type, written));
    }

    @ParameterizedTest
    @CsvSource({"ABHA, 91123456789015, true", "ABHA, 9112345678901, false", "ABHA, 9112345678901a, false", "EPIC, ABC1234567, true",
        "EPIC, ABCD123456, false", "ABHA_ADDRESS, a@b, false", "ABHA_ADDRESS, sunita.devi@abdm, true", "ABHA_ADDRESS, @abdm, false",
        "AADHAAR_REFERENCE, 0124, true", "AADHAAR_REFERENCE, 234567890124, false", "AADHAAR_REFERENCE, 123, false", "LEGACY, A/1.2, true",
        "LEGACY, A<1, false", "RATION_CARD, दिल्ली7, true"})
    void theFormOfEachKind(IdentifierType type, String canonical, boolean fits) {
        assertEquals(fits, IdentifierForm.fits(type, canonical));
    }

    @ParameterizedTest
    @EnumSource(IdentifierType.class)
    void everyKindHasAFormAndARule(IdentifierType type) {
        assertFalse(IdentifierForm.fits(type, ""));
        assertTrue(IdentifierForm.rule(type).startsWith("identifier."));
    }

    @ParameterizedTest
    @CsvSource({"ABHA, 91-1234-5678-9015, false", "ABHA, 91-1234-5678-9016, true", "EPIC, ABC1234566, false", "EPIC, ABC1234567, true",
        "EPIC, ABC, false", "LEGACY, 12, false"})
    void aWrongLuhnDigitIsOddOnly(IdentifierType type, String value, boolean odd) {
        assertEquals(odd, IdentifierForm.looksMistyped(new Identifier(type, value)));
    }
}
