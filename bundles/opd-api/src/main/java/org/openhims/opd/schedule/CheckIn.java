// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import org.openhims.opd.TokenPriority;

/**
 * A patient who has an appointment stands at the counter.
 *
 * @param uhid as scanned from the card
 * @param priority normal when null; an appointment gives none
 */
public record CheckIn(String uhid, TokenPriority priority) {
}
