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
 * @param during the pregnancy, or gestation at birth, for which alone it is; null for a range that asks for neither
 */
public record ReferenceRange(String analyte, String sex, int fromDays, int toDays, BigDecimal low, BigDecimal high,
        BigDecimal criticalLow, BigDecimal criticalHigh, String source, During during) {

    /** A range that asks for no pregnancy. */
    public ReferenceRange(String analyte, String sex, int fromDays, int toDays, BigDecimal low, BigDecimal high, BigDecimal criticalLow,
            BigDecimal criticalHigh, String source) {
        this(analyte, sex, fromDays, toDays, low, high, criticalLow, criticalHigh, source, null);
    }

    /** Which gestation counts; written in small letters. */
    public enum Kind {
        /** That of the pregnant patient when the specimen was taken. */
        PREGNANCY,
        /** That after which the patient, a newborn, was born. */
        BIRTH;

        @Override
        public String toString() {
            return Wire.name(this);
        }
    }

    /**
     * A part of gestation.
     *
     * @param fromDays the first day of gestation, included; null with {@code toDays} for the whole of it, also when it is not known
     * @param toDays the last day, not included
     */
    public record During(Kind kind, Integer fromDays, Integer toDays) {

        /** True if it holds also when the gestation is not known. */
        public boolean whole() {
            return fromDays == null && toDays == null;
        }

        /** @param gestation in days; null when not known */
        public boolean fits(Integer gestation) {
            return whole() || gestation != null && (fromDays == null || gestation >= fromDays) && (toDays == null || gestation < toDays);
        }
    }

    /**
     * True for a person of this age and sex of whom no pregnancy and no early birth is known; a range for one sex is never for a person
     * whose sex is not M or F.
     */
    public boolean fits(long ageInDays, String ofSex) {
        return during == null && fitsPerson(ageInDays, ofSex);
    }

    /** As {@link #fits}, whatever the range says of gestation. */
    public boolean fitsPerson(long ageInDays, String ofSex) {
        return ageInDays >= fromDays && ageInDays < toDays && (sex == null || sex.equals(ofSex));
    }

    /** True if it is for one kind of gestation. */
    public boolean is(Kind kind) {
        return during != null && during.kind() == kind;
    }
}
