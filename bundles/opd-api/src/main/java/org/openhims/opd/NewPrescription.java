// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A prescription to be signed.
 *
 * @param visit key of the visit
 * @param lines one to thirty
 */
public record NewPrescription(@NotNull String visit, @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid RxLine> lines) {

    public NewPrescription {
        lines = lines == null ? List.of() : lines.stream().toList();
    }
}
