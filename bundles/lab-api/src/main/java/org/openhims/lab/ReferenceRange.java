// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.math.BigDecimal;

/**
 * What is usual for people of an age and sex, in the analyte's unit. A value at a limit is within it.
 *
 * @param analyte the analyte's code
 * @param sex M or F; null for everybody
 * @param fromDays the youngest age in days, included
 * @param toDays the oldest age in days, not included
 * @param low null when there is no lower limit
 * @param high null when there is no upper limit
 * @param criticalLow at or below it somebody has to act at once; null when there is none
 * @param criticalHigh at or above it somebody has to act at once; null when there is none
 * @param source where the figures come from
 */
public record ReferenceRange(String analyte, String sex, int fromDays, int toDays, BigDecimal low, BigDecimal high,
        BigDecimal criticalLow, BigDecimal criticalHigh, String source) {

    /** True for a person of this age and sex; a range for one sex is never for a person whose sex is not M or F. */
    public boolean fits(long ageInDays, String ofSex) {
        return ageInDays >= fromDays && ageInDays < toDays && (sex == null || sex.equals(ofSex));
    }
}
