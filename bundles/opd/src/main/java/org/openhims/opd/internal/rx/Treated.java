// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.math.BigDecimal;
import java.util.List;
import org.openhims.opd.RxLine;
import org.openhims.registration.Allergies;
import org.openhims.registration.Sex;

/**
 * What checks need to know of a patient.
 *
 * @param years whole years; null when the birth date is not known
 * @param weight kg, measured lately; null when it was not
 * @param pregnant null when not known
 * @param taking drugs of prescriptions whose course is not over
 */
record Treated(Allergies allergies, Integer years, Sex sex, BigDecimal weight, Boolean pregnant, List<RxLine> taking) {

    /** The younger are given by weight. */
    private static final int ADULT = 12;

    boolean mayBePregnant() {
        return sex != Sex.M && (years == null || years >= 10 && years <= 55);
    }

    boolean child() {
        return years < ADULT;
    }
}
