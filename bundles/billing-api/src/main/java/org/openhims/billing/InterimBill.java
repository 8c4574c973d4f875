// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.Money;

/**
 * What a patient owes at this moment, before the final bill. Nothing is fixed by it: it has no number, and what comes later is not on it.
 *
 * @param charges done and on no bill yet, the oldest first; also those that wait for a price
 * @param bills on which something is still owed, the newest first
 * @param charged sum of the charges that have a price
 * @param owed what is still to be paid on the bills
 * @param advance what was deposited and not used
 * @param balance charged and owed less the advance; negative when more was deposited
 */
public record InterimBill(String uhid, String name, List<Charge> charges, List<Bill> bills, Money charged, Money owed, Money advance,
        Money balance, Instant at) {

    public InterimBill {
        charges = List.copyOf(charges);
        bills = List.copyOf(bills);
    }
}
