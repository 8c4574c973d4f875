// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.quality;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one analyte of a control material has to be.
 *
 * @param id given by the laboratory system; null for a new one
 * @param control how analysers name the material where the accession stands, such as {@code QC-NORMAL}, 1 to 40 characters
 * @param lot the maker's lot number, 1 to 40 characters
 * @param analyte the analyte's code
 * @param level 1 to 6
 * @param device for which it holds; null for any
 * @param mean in the analyte's unit
 * @param sd standard deviation, more than 0
 * @param unit UCUM, the analyte's; null is taken for it
 * @param expires the last day on which it may be used
 * @param from the first day of use
 * @param until the last day of use; null while it is in use
 */
public record ControlLot(String id, String control, String lot, String analyte, int level, String device, BigDecimal mean, BigDecimal sd,
        String unit, LocalDate expires, LocalDate from, LocalDate until) {

    /** True if it may be used on this day, on this device. */
    public boolean fits(LocalDate day, String onDevice) {
        return !day.isBefore(from) && !day.isAfter(expires) && (until == null || !day.isAfter(until))
                && (device == null || device.equals(onDevice));
    }
}
