// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import org.openhims.platform.Money;

/**
 * The same money, counted three times.
 *
 * @param entries the sum of all entries of the ledger, which is nothing
 */
public record Balance(Money shifts, Money receipts, Money ledger, Money entries) {

    public boolean right() {
        return shifts.equals(receipts) && receipts.equals(ledger) && entries.equals(Money.ZERO);
    }
}
