// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.quality;

import java.time.Instant;

/**
 * Patients' results of an analyte on a device are neither validated nor released, because a control broke a rule.
 *
 * @param device null for what is done by hand
 * @param level of the control that broke the rule
 * @param rule such as {@code 1-3s}
 * @param control key of the {@link ControlResult}
 * @param ended {@code control} when a later control of the level passed, {@code override} when a person lifted it; null while it holds
 * @param endedBy the user's name; null while it holds
 * @param reason of the override
 */
public record Hold(String id, String analyte, String device, int level, String rule, String control, Instant since, String ended,
        String endedBy, Instant endedAt, String reason) {
}
