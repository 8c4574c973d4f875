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
 */
public record Coverage(@NotNull Scheme scheme, @Size(max = 40) String number, LocalDate validUntil) {

    /** Free of charge, below poverty line, economically weaker section, mothers and infants, central employees, Ayushman Bharat. */
    public enum Scheme { FREE, BPL, EWS, JSSK, CGHS, PMJAY }
}
