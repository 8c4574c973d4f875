// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.time.Instant;
import org.openhims.lab.ResultStatus;

/**
 * What was reported, or will be, of a culture at one time; a later report takes its place and it stays visible. It is a result: who reads,
 * validates and releases results, does so with it.
 *
 * @param id key of the result
 * @param name of the test, in the caller's language
 * @param summary as it stands among the results
 * @param critical somebody has to be told at once
 * @param follows key of the released report in whose place this one comes; null for the first
 * @param amends key of the report that this one corrects; null when none
 * @param reason code of why it was corrected
 * @param replacedBy key of the report that stands in the place of this one; null while it stands
 */
public record CultureReport(String id, String order, String accession, String uhid, String analyte, String name, ResultStatus status,
        String summary, boolean critical, CultureFindings findings, String enteredBy, Instant enteredAt, String validatedBy,
        Instant validatedAt, String releasedBy, Instant releasedAt, String follows, String amends, String reason, String replacedBy) {
}
