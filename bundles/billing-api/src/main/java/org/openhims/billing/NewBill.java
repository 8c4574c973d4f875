// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A bill to be made.
 *
 * @param lines what the desk bills by itself; a line that stands for an open charge of the patient takes the charge in
 * @param charges keys of open charges; at least a line or a charge
 */
public record NewBill(@NotBlank @Size(max = 13) String uhid, @Valid @Size(max = 100) List<@NotNull Line> lines,
        @Size(max = NewBill.MOST_CHARGES) List<@NotNull @Size(max = 36) String> charges) {

    /** Of a long stay. */
    public static final int MOST_CHARGES = 2000;

    /** @param item a code of the tariff */
    public record Line(@NotBlank @Size(max = 60) String item, @NotNull @Min(1) @Max(9999) Integer quantity) {
    }

    public NewBill {
        lines = lines == null ? List.of() : lines.stream().toList();
        charges = charges == null ? List.of() : charges.stream().toList();
    }
}
