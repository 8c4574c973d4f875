// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.Size;

/**
 * Where a patient lives; each part may be null.
 *
 * @param line house and street
 * @param place village, town or ward
 * @param pin postal code, six digits, the first not 0
 * @param lgd the LGD code of the place, digits
 * @param subdistrict sub-district, tehsil or block
 */
public record Address(@Size(max = 200) String line, @Size(max = 100) String place, @Size(max = 100) String district,
        @Size(max = 100) String state, @Size(max = 6) String pin, @Size(max = 10) String lgd, @Size(max = 100) String subdistrict) {

    /** Of which the sub-district is not known. */
    public Address(String line, String place, String district, String state, String pin, String lgd) {
        this(line, place, district, state, pin, lgd, null);
    }
}
