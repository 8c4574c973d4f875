// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openhims.billing.PaymentMode;
import org.openhims.platform.Money;

/** What a patient deposits. */
public record Deposit(@NotBlank @Size(max = 13) String uhid, @NotNull Money amount, @NotNull PaymentMode mode, @Size(max = 40) String reference) {
}
