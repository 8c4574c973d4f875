// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A child who is registered on the mother.
 *
 * @param mother UHID
 * @param bornAt within the last year
 * @param order 1 to 9, which of several; null for an only child
 * @param name null when the child has none yet: then it is called after the mother
 */
public record Newborn(@NotNull @Size(max = 13) String mother, @NotNull Sex sex, @NotNull Instant bornAt, Integer order,
        @Size(max = 120) String name) {
}
