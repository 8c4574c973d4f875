// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openhims.platform.Money;

/**
 * What a patient pays or deposits.
 *
 * @param amount more than nothing
 * @param mode an advance cannot be deposited by itself
 * @param reference of the card's slip; may be null
 */
public record NewPayment(@NotNull Money amount, @NotNull PaymentMode mode, @Size(max = 40) String reference) {
}
