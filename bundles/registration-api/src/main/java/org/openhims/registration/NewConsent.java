// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openhims.registration.Consent.Mode;
import org.openhims.registration.Consent.Purpose;

/**
 * What a patient agrees to.
 *
 * @param language in which it was explained, an ISO 639 code of two or three letters
 * @param proof a witness for a thumb mark, the reference of an OTP; 2 to 120 characters, null for the others
 */
public record NewConsent(@NotNull Purpose purpose, @NotNull @Size(min = 2, max = 3) String language, @NotNull Mode mode,
        @Size(max = 120) String proof) {
}
