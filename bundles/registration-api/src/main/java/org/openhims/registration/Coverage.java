// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Who pays.
 *
 * @param number of the scheme's card; may be null
 * @param validUntil the last day; null when without end
 * @param category within the scheme, such as {@code pensioner} or {@code Antyodaya}; may be null
 */
public record Coverage(@NotNull Scheme scheme, @Size(max = 40) String number, LocalDate validUntil, @Size(max = 40) String category) {

    public Coverage(Scheme scheme, String number, LocalDate validUntil) {
        this(scheme, number, validUntil, null);
    }

    /** Free of charge, below poverty line, economically weaker section, mothers and infants, central employees, Ayushman Bharat. */
    public enum Scheme { FREE, BPL, EWS, JSSK, CGHS, PMJAY }
}
