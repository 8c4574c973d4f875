// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.openhims.platform.Money;

/**
 * A price from a day on.
 *
 * @param until the last day; null until another one begins
 * @param price taxes included
 */
public record Price(@NotNull Category category, @NotNull LocalDate from, LocalDate until, @NotNull Money price) {
}
