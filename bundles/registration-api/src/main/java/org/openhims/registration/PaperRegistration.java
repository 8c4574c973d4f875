// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What a paper form of a downtime says.
 *
 * @param at when the person was registered on paper
 * @param uhid the number on the sticker, of a downtime kit
 */
public record PaperRegistration(@NotNull Instant at, @NotNull @Size(max = 13) String uhid) {
}
