// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How a counter is called. */
public record CounterName(@NotBlank @Size(max = 80) String name) {
}
