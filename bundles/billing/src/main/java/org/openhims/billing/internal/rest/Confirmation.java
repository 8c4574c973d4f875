// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the bank says of a payment. */
public record Confirmation(@NotBlank @Size(max = 35) String reference) {
}
