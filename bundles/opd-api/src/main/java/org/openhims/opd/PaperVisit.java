// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.time.Instant;

/**
 * What a paper slip of a downtime says.
 *
 * @param at when the patient came
 * @param token on the sticker, of a downtime kit, such as {@code M-D17}
 * @param waiting true when the patient still waits; otherwise the visit took place on paper and is done; may be null
 */
public record PaperVisit(Instant at, String token, Boolean waiting) {

    public boolean stillWaits() {
        return Boolean.TRUE.equals(waiting);
    }
}
