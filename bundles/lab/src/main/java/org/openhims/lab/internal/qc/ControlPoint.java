// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A measured control among others of the same analyte and device.
 *
 * @param lot key of the lot: within a level, points of the same lot follow each other
 * @param z how many standard deviations it lies from the mean
 */
record ControlPoint(String lot, int level, Instant at, BigDecimal z) {

    boolean beyond(int deviations) {
        return z.abs().compareTo(BigDecimal.valueOf(deviations)) > 0;
    }

    /** 1 above the mean, -1 below it, 0 on it. */
    int side() {
        return z.signum();
    }
}
