// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openhims.platform.Money;

/** The begin of a shift; the own counter when none is named. */
public record Opening(@Size(max = 4) String counter, @NotNull Money opening) {
}
