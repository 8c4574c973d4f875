// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openhims.platform.Money;

/**
 * What is to be given back.
 *
 * @param amount more than nothing
 * @param reason 3 to 200 characters
 */
public record NewRefund(@NotNull Money amount, @NotBlank @Size(min = 3, max = 200) String reason) {
}
