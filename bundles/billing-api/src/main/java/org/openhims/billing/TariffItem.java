// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Something that has a price.
 *
 * @param code such as {@code OPD-REG}; a test of the laboratory is {@code LAB-} and its code
 * @param name in English
 * @param nameHindi in Hindi
 * @param gst percent within the price: 0 to 40
 * @param hsn code of the goods or the service; may be null
 * @param prices of now and later, by category and day; left out when an item is set up
 */
public record TariffItem(@NotBlank @Size(max = 60) String code, @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String nameHindi, @NotNull @Min(0) @Max(40) Integer gst, @Size(max = 8) String hsn, List<Price> prices) {

    public TariffItem {
        prices = prices == null ? List.of() : List.copyOf(prices);
    }
}
