// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What a category pays of the general price where an item has no price of its own for it.
 *
 * @param percent 0 to 100
 */
public record Share(@NotNull Category category, @NotNull @Min(0) @Max(100) Integer percent) {
}
