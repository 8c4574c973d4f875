// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.Money;

/**
 * What a patient is to pay.
 *
 * @param number for people, such as {@code B-2627-000012}
 * @param name the patient's, as written when the bill was made
 * @param category of that time; the prices were taken by it
 * @param total of all lines, taxes included
 * @param paid what counts
 * @param pending claimed by UPI and not confirmed
 * @param owed what may be paid now
 * @param refunded what was given back, approved
 */
public record Bill(String id, String number, String uhid, String name, Category category, BillStatus status, List<Line> lines,
        Money total, Money paid, Money pending, Money owed, Money refunded, Instant madeAt, String madeBy) {

    /**
     * One position, with price and tax of its time.
     *
     * @param name in the caller's language
     * @param price of one
     * @param gst percent that is within the price
     * @param tax the part of the amount that is GST
     * @param charge key of the charge that it stands for; null when the desk billed it by itself
     * @param reason why it costs less: {@code category} or null
     */
    public record Line(String item, String name, int quantity, Money price, Money amount, int gst, Money tax, String charge, String reason) {
    }

    public Bill {
        lines = List.copyOf(lines);
    }
}
