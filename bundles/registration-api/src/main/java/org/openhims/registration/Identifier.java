// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A number of another system. It is stored in its canonical form: capitals, without blanks and dashes. */
public record Identifier(@NotNull IdentifierType type, @NotBlank @Size(max = 60) String value) {
}
