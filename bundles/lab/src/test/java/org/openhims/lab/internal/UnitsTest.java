// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.lab.Analyte;
import org.openhims.registration.Identifier;

/** Units as devices write them. */
class UnitsTest {

    private final Units units = new Units();

    private static Analyte analyte(String code, String unit) {
        return new Analyte(code, code, null, unit, 2, true, List.of());
    }

    private String converted(String code, String unit, String value, String sent, int decimals) {
        return units.factor(analyte(code, unit), sent).map(factor -> Quantity.parse(value).orElseThrow().times(factor, decimals).toString())
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "HGB, g/dL, 132, g/L, 1, 13.2", "HGB, g/dL, 13.2, g%, 1, 13.2", "HGB, g/dL, 13.2, G/DL, 1, 13.2", "HGB, g/dL, 13.2, gm/dl, 1, 13.2",
        "WBC, 10*3/uL, 7.1, 10^9/L, 1, 7.1", "WBC, 10*3/uL, 7.1, 10*9/L, 1, 7.1", "WBC, 10*3/uL, 7.1, x10^3/µL, 1, 7.1",
        "WBC, 10*3/uL, 7.1, K/uL, 1, 7.1", "WBC, 10*3/uL, 7100, /uL, 1, 7.1", "WBC, 10*3/uL, 7100, cells/uL, 1, 7.1",
        "RBC, 10*6/uL, 4.5, 10*12/L, 2, 4.50", "RBC, 10*6/uL, 4.5, 10^6/mm3, 2, 4.50", "HCT, %, 0.39, L/L, 1, 39.0",
        "GLU, mg/dL, 5.5, mmol/L, 0, 99", "GLUF, mg/dL, 5.0, mmol/l, 0, 90", "CRE, mg/dL, 88.4, umol/L, 2, 1.00",
        "CRE, mg/dL, 88.4, μmol/L, 2, 1.00", "UREA, mg/dL, 5, mmol/L, 0, 30", "BUN, mg/dL, 5, mmol/L, 1, 14.0",
        "URIC, mg/dL, 350, umol/L, 1, 5.9", "BILT, mg/dL, 17.1, umol/L, 1, 1.0", "CHOL, mg/dL, 5.2, mmol/L, 0, 201",
        "TRIG, mg/dL, 1.7, mmol/L, 0, 151", "CA, mg/dL, 2.5, mmol/L, 1, 10.0", "PHOS, mg/dL, 1.2, mmol/L, 1, 3.7",
        "NA, mmol/L, 140, mEq/L, 0, 140", "K, mmol/L, 4.1, meq/l, 1, 4.1", "ALB, g/dL, 42, g/L, 1, 4.2", "CRP, mg/L, 0.8, mg/dL, 1, 8.0",
        "TSH, m[IU]/L, 2.1, uIU/mL, 2, 2.10", "TSH, m[IU]/L, 2.1, mIU/L, 2, 2.10", "ALT, U/L, 35, IU/L, 0, 35", "PT, s, 12.1, sec, 1, 12.1",
        "DDIM, ng/mL, 0.4, ug/mL FEU, 0, 400", "FIB, mg/dL, 3.1, g/L, 0, 310", "B12, pg/mL, 300, pmol/L, 0, 407",
        "PLT, 10*3/uL, 24.1, 10*4/uL, 0, 241", "RBC, 10*6/uL, 452, 10^4/uL, 2, 4.52", "WBC, 10*3/uL, 71, 10*2/uL, 1, 7.1",
        "FT4, ng/dL, 15, pmol/L, 2, 1.17", "FT3, pg/mL, 5, pmol/L, 2, 3.25", "ICA, mmol/L, 4.8, mg/dL, 2, 1.20", "MG, mg/dL, 0.9, mmol/L, 1, 2.2", "T4, ug/dL, 100, nmol/L, 1, 7.8", "TROPI, ng/mL, 40, ng/L, 3, 0.040"})
    void knownUnitsAreConverted(String code, String unit, String value, String sent, int decimals, String result) {
        assertEquals(result, converted(code, unit, value, sent, decimals));
    }

    @ParameterizedTest
    @CsvSource({"GLU, mg/dL, furlong", "GLU, mg/dL, g", "HGB, g/dL, mmol/L", "ALT, U/L, mmol/L", "CRE, mg/dL, mEq/L", "CA, mg/dL, mEq/L",
        "WBC, 10*3/uL, g/L", "HBA1C, %, mmol/mol", "K, mmol/L, mg/dL"})
    void othersAreNotGuessed(String code, String unit, String sent) {
        assertEquals("-", converted(code, unit, "1", sent, 0));
    }

    @Test
    void theMeasuringRangesSignStays() {
        assertEquals("<9.0", Quantity.parse("<0.5").orElseThrow().times(new BigDecimal("18.0156"), 1).toString());
    }

    @Test
    void anAnalyteWithoutAUnitTakesNone() {
        assertEquals(Optional.empty(), units.factor(analyte("HBSAG", null), "mg/dL"));
        assertEquals(Optional.of(BigDecimal.ONE), units.factor(analyte("HBSAG", null), " "));
    }
}
