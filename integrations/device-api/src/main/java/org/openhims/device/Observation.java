// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.Instant;
import java.util.Map;

/**
 * One observation.
 *
 * @param code LOINC or the device's own
 * @param value as sent; null for no result
 * @param unit as sent; null when absent
 * @param numeric the message says that the value is a number
 * @param observedAt when the device measured it; null when it does not say
 * @param comment why there is no result, or what the device added, at most {@value #COMMENT} characters; null when nothing
 * @param fields what else a profile may ask for, by the protocol's own names, such as {@code } or {@code OBX-4}; empty ones are left out
 */
public record Observation(String code, String value, String unit, boolean numeric, Instant observedAt, String comment,
        Map<String, String> fields) {

    public static final int COMMENT = 200;

    public Observation(String code, String value, String unit, boolean numeric, Instant observedAt, String comment) {
        this(code, value, unit, numeric, observedAt, comment, Map.of());
    }

    public Observation {
        fields = Map.copyOf(fields);
        if (comment != null && comment.length() > COMMENT) {
            comment = comment.substring(0, COMMENT - 1) + '…';
        }
    }

    /** The observation with something more in its comment. */
    public Observation remarked(String remark) {
        if (remark.isEmpty()) {
            return this;
        }
        return new Observation(code, value, unit, numeric, observedAt, comment == null ? remark : comment + "; " + remark, fields);
    }

    /** What counts; the fields stay in the raw message. */
    @Override
    public String toString() {
        return "Observation[code=" + code + ", value=" + value + ", unit=" + unit + ", numeric=" + numeric + ", observedAt=" + observedAt
                + ", comment=" + comment + ']';
    }
}
