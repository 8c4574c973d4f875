// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One card of a patient. At most one of a patient's cards is valid.
 *
 * @param serial 1 for the first, one more for each that replaces it
 * @param status {@code temporary}, {@code verified} or {@code permanent}; {@code replaced} or {@code blocked} when revoked;
 *        {@code expired}
 * @param reason why it was issued: {@code first}, {@code lost}, {@code revised} (something on it changed),
 *        {@code expired} or {@code key} (the key of the one before was withdrawn)
 * @param expiresOn the last day; null for a permanent card
 * @param qr the text of its QR code
 * @param pdf the path of its print
 */
public record Card(String uhid, int serial, String status, String reason, Instant issuedAt, LocalDate expiresOn, String qr, String pdf) {

    public boolean valid() {
        return status.equals("temporary") || status.equals("verified") || status.equals("permanent");
    }
}
