// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Two records of one person.
 *
 * @param survivor UHID that goes on
 * @param retired UHID that is shown under the survivor from now on
 * @param take names of the fields whose value survives from the retired record; what the survivor lacks is taken anyway, and identifiers
 *        and allergies of both stay
 * @param reason how it is known that it is one person, 3 to 200 characters
 */
public record NewMerge(@NotNull @Size(max = 13) String survivor, @NotNull @Size(max = 13) String retired,
        @Size(max = 20) Set<String> take, @NotNull @Size(min = 3, max = 200) String reason) {

    public NewMerge {
        take = take == null ? Set.of() : Set.copyOf(take);
    }
}
