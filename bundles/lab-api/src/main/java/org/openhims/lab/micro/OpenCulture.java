// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.time.Instant;
import org.openhims.lab.Priority;

/**
 * A culture of which the final report is not released.
 *
 * @param name of the test, in the caller's language
 * @param patient the patient's name
 * @param hours since the specimen came to the laboratory
 * @param last the latest report; null when there is none
 */
public record OpenCulture(String accession, String analyte, String name, String uhid, String patient, Priority priority, Instant receivedAt,
        long hours, CultureReport last) {
}
