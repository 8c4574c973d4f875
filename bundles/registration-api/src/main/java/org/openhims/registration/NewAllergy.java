// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openhims.platform.Coded;

/**
 * What a patient reacted to, and how.
 *
 * @param substance 1 to 80 characters
 * @param code of a list of allergens; null for words only
 * @param reaction at most 120 characters; may be null
 */
public record NewAllergy(@NotBlank @Size(max = 80) String substance, Coded code, @Size(max = 120) String reaction,
        @NotNull Allergy.Severity severity) {
}
