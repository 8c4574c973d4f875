// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.time.Instant;
import java.util.Map;

/**
 * Vital signs of a visit as one person took them.
 *
 * @param flags by name of the sign, {@code L} or {@code H} against the usual range for age and sex; none where no range is known
 */
public record VitalReading(String id, String visit, String uhid, VitalSigns signs, Map<String, String> flags, String takenBy, Instant takenAt) {

    public VitalReading {
        flags = Map.copyOf(flags);
    }
}
