// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.time.Instant;
import java.util.List;

/**
 * A result of one analyte.
 *
 * @param analyte the analyte's code, such as {@code HGB}
 * @param name the analyte's name in the caller's language
 * @param value in {@code unit}; null for no result, and then {@code comment} says why
 * @param unit UCUM; null for what has none
 * @param flag null when no range is known or there is no number
 * @param range the reference range as text, such as {@code 12.0 - 15.0}; null when none is known
 * @param sent what the device sent, when value or unit were converted: {@code 132 g/L}
 * @param comment of the device or the person who entered it
 * @param warnings text keys of oddities, such as {@code lab.warning.name-differs}
 * @param device that measured it; null when a person entered it
 * @param observedAt when it was measured
 * @param receivedAt when the laboratory system learnt of it
 * @param amends key of the result that this one corrects
 * @param reason code of why it was amended; its text is {@code lab.reason.<code>}
 * @param previous the patient's released result of the same analyte before this one; null when there is none
 */
public record Result(String id, String order, String accession, String uhid, String analyte, String name, String loinc, String value,
        String unit, Flag flag, ResultStatus status, String range, String sent, String comment, List<String> warnings, String device,
        Instant observedAt, Instant receivedAt, String validatedBy, Instant validatedAt, String releasedBy, Instant releasedAt,
        String amends, String reason, Previous previous) {

    public Result {
        warnings = List.copyOf(warnings);
    }

    /** What the patient had before. */
    public record Previous(String value, String unit, Flag flag, Instant observedAt) {
    }
}
