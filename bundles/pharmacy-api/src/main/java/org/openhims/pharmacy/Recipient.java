// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.Instant;

/**
 * Somebody who was given of a batch.
 *
 * @param uhid null for a buyer who is in no register
 * @param quantity in units, less what was taken back
 */
public record Recipient(String dispense, String uhid, String name, int quantity, Instant at) {
}
