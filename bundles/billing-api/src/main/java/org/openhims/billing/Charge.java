// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.time.Instant;
import org.openhims.platform.Money;

/**
 * Something that was done for a patient and costs money, as another module told.
 *
 * @param name in the caller's language
 * @param price of one, by the category of its time; null while there is none
 * @param gst percent that is within the price
 * @param reason why it is free or cancelled: {@code category}, {@code follow-up}, {@code waived}, {@code cancelled}, {@code note} …; else null
 * @param source type of the event
 * @param subject what it was done for in the other module, such as the visit
 * @param bill key of the bill on which it stands
 */
public record Charge(String id, String uhid, String name, String item, int quantity, Money price, Money amount, int gst, Category category,
        ChargeStatus status, String reason, String source, String subject, Instant at, String bill) {
}
