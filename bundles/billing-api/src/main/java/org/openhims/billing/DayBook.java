// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.time.LocalDate;
import java.util.List;
import org.openhims.platform.Money;

/**
 * A business day's money.
 *
 * @param hours what was collected by hour of the day, 24 of them
 * @param billed of bills made and not cancelled
 * @param receipts how many count
 */
public record DayBook(LocalDate day, List<Mode> modes, List<Money> hours, Money billed, Money collected, Money refunded, int receipts,
        int pendingRefunds) {

    /** Taken and given back by one mode. */
    public record Mode(PaymentMode mode, Money taken, Money refunded) {
    }

    public DayBook {
        modes = List.copyOf(modes);
        hours = List.copyOf(hours);
    }
}
