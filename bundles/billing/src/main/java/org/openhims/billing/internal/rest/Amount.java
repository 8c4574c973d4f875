// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import jakarta.validation.constraints.NotNull;
import org.openhims.platform.Money;

/** An amount. */
public record Amount(@NotNull Money amount) {
}
