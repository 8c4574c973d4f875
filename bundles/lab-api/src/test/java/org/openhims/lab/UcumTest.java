// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UcumTest {

    @ParameterizedTest
    @CsvSource({"10*3/uL, 10³/µL", "10*6/uL, 10⁶/µL", "10*12/L, 10¹²/L", "g/dL, g/dL", "ug/dL, µg/dL", "umol/L, µmol/L", "m[IU]/L, mIU/L",
        "u[IU]/mL, µIU/mL", "{INR}, INR", "fL, fL", "%, %", "unit, unit"})
    void unitsAreShownAsPeopleReadThem(String code, String shown) {
        assertEquals(shown, Ucum.shown(code));
    }

    @Test
    void noUnitShowsNothing() {
        assertEquals("", Ucum.shown(null));
    }
}
