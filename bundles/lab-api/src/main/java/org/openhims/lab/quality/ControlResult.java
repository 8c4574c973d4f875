// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A measured control: a point of the Levey-Jennings picture.
 *
 * @param lot key of the {@link ControlLot}
 * @param device null when measured by hand
 * @param z how many standard deviations it lies from the mean
 * @param verdict {@code accepted}, {@code warning} or {@code rejected}
 * @param rules that are broken, such as {@code 1-3s}
 * @param enteredBy the user's name
 * @param hold the hold that it began; null when none
 */
public record ControlResult(String id, String lot, String analyte, int level, String device, BigDecimal value, BigDecimal z, String verdict,
        List<String> rules, Instant at, String enteredBy, String comment, Hold hold) {

    public ControlResult {
        rules = List.copyOf(rules);
    }
}
