// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotNull;

/**
 * Blood group as known; never used for transfusion.
 *
 * @param group A, B, AB or O with + or -, such as {@code AB+}
 * @param verified found by a laboratory; otherwise reported by the patient
 */
public record BloodGroup(@NotNull String group, boolean verified) {
}
