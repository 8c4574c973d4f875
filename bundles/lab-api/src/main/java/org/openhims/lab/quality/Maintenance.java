// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.quality;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was done to an analyser; to note something, give device, kind, note and nextDue.
 *
 * @param kind a code of {@link AnalyserLog#kinds}
 * @param note at most 500 characters; may be null
 * @param nextDue when the same has to be done again; may be null
 */
public record Maintenance(String id, String device, String kind, String note, LocalDate nextDue, Instant at, String by) {
}
