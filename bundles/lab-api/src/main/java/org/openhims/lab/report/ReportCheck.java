// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.report;

import java.time.Instant;

/**
 * What the laboratory says of the code on a report; no clinical content.
 *
 * @param valid false when no report has the code: all else is null then
 * @param state {@code current} when the order's results are as on the paper, {@code continued} when more were released since,
 *        {@code corrected} when one on the paper is no longer so; its text is {@code lab.report.state.<state>}
 * @param uhid the last four digits only
 * @param issuedAt when it was first printed with what stands on it
 * @param digest SHA-256, in hexadecimal digits, of the code, from {@code HIMSL1:} on, and of each value as printed, from top to bottom, each followed by a line feed
 *        (an empty line for no result): whoever holds the paper can compute it; the paper shows its beginning
 */
public record ReportCheck(boolean valid, String state, String uhid, Instant issuedAt, String digest) {
}
