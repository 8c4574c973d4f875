// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.openhims.platform.Money;

/**
 * A maker's batch of a product.
 *
 * @param product code
 * @param number as printed
 * @param expiry as printed: a month, which is usable to its last day, or a day
 * @param mrp of a whole pack, all taxes included
 * @param reason why it is quarantined or recalled; null otherwise
 */
public record Batch(String id, String product, String number, String expiry, Money mrp, BatchStatus status, String reason) {

    /** The last day on which a batch with such a printed expiry may be used; throws DateTimeException for what is neither month nor day. */
    public static LocalDate lastDay(String expiry) {
        return expiry.length() == 7 ? YearMonth.parse(expiry).atEndOfMonth() : LocalDate.parse(expiry);
    }

    public LocalDate lastDay() {
        return lastDay(expiry);
    }

    /** May leave on this day. */
    public boolean usable(LocalDate day) {
        return status == BatchStatus.GOOD && !day.isAfter(lastDay());
    }
}
