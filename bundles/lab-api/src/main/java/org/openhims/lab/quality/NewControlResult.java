// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.quality;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A control that a person enters.
 *
 * @param lot key of the {@link ControlLot}
 * @param device on which it was measured; null for a test that is done by hand
 * @param value in the analyte's unit
 * @param at when it was measured; null for now
 * @param comment at most 200 characters; may be null
 */
public record NewControlResult(String lot, String device, BigDecimal value, Instant at, String comment) {
}
