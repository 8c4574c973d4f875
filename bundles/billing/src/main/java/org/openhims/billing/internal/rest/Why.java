// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** In words, 3 to 200 characters. */
public record Why(@NotBlank @Size(max = 200) String reason) {
}
