// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.time.Instant;
import org.openhims.platform.Money;

/**
 * Money that is to go back or went back.
 *
 * @param mode how it was paid, and how it is given back; of what was paid from an advance in cash
 * @param decidedBy never who asked for it
 * @param note why it was rejected
 */
public record Refund(String id, String receipt, String uhid, String name, Money amount, PaymentMode mode, String reason, RefundStatus status,
        String requestedBy, Instant requestedAt, String decidedBy, Instant decidedAt, String note) {
}
