// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * That a patient has died.
 *
 * @param at of death; for somebody brought dead, when that was found
 * @param broughtDead dead on arrival
 * @param declaredBy the name of the doctor, 3 to 120 characters
 */
public record Death(@NotNull Instant at, boolean broughtDead, @NotNull @Size(min = 3, max = 120) String declaredBy) {
}
