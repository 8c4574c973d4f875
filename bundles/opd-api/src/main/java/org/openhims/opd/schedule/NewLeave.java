// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.LocalDate;

/**
 * Days on which a doctor is away, or a department or the facility closed.
 *
 * @param subject the doctor's user name or the department's code; nothing for the facility
 * @param until last day; the first when null
 * @param reason 3 to 200 characters
 */
public record NewLeave(Leave.Scope scope, String subject, LocalDate from, LocalDate until, String reason) {
}
