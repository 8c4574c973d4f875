// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.store;

import java.time.Instant;
import java.util.List;
import org.openhims.lab.Analyte;
import org.openhims.lab.Flag;

/**
 * A value on its way into a result: read, converted and judged.
 *
 * @param value in the analyte's unit; null for no result
 * @param range that it was judged against, as text; null when none is known
 * @param sent what was sent, when it was converted or could not be read; otherwise null
 * @param device null when a person entered it
 * @param messageId of the raw message; null when a person entered it
 * @param by the user's name
 */
public record Reading(Analyte analyte, String value, Flag flag, String range, String sent, String comment, List<String> warnings,
        String device, String messageId, String by, Instant observedAt, Instant receivedAt) {
}
