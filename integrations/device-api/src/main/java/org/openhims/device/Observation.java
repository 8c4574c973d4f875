// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.Instant;

/**
 * One observation.
 *
 * @param code LOINC or the device's own
 * @param value as sent; null for no result
 * @param unit as sent; null when absent
 * @param numeric the message says that the value is a number
 * @param observedAt when the device measured it; null when it does not say
 * @param comment why there is no result, or what the device added, at most {@value #COMMENT} characters; null when nothing
 */
public record Observation(String code, String value, String unit, boolean numeric, Instant observedAt, String comment) {

    public static final int COMMENT = 200;

    public Observation {
        if (comment != null && comment.length() > COMMENT) {
            comment = comment.substring(0, COMMENT - 1) + '…';
        }
    }
}
