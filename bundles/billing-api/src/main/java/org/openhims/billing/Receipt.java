// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.time.Instant;
import org.openhims.platform.Money;

/**
 * Money that was taken.
 *
 * @param receipt the number, without gaps within a counter and a financial year, such as {@code C1-2627-000012}
 * @param bill key of the bill; null for a deposit
 * @param name the patient's
 * @param reference of the bank, once there is one
 * @param refunded what was given back of it or is asked back, and of a deposit also what was used
 * @param reason why it was cancelled
 * @param upi what the QR code says while a UPI payment is pending: {@code upi://pay?…}; null where the facility has no address for it
 */
public record Receipt(String receipt, String bill, String uhid, String name, Money amount, PaymentMode mode, ReceiptStatus status,
        String reference, String counter, Money refunded, Instant at, String by, String shift, String reason, String upi) {

    /** What may still be given back, or of a deposit used. */
    public Money left() {
        return status == ReceiptStatus.CONFIRMED ? amount.minus(refunded) : Money.ZERO;
    }
}
