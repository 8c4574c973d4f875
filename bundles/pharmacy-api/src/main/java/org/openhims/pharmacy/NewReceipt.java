// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;
import org.openhims.platform.Money;

/**
 * Goods that came.
 *
 * @param store where they are put
 * @param supplier who sent them
 * @param invoice number of the bill or challan
 * @param quarantine true when they wait for a quality release; may be null
 * @param lines at most 200
 */
public record NewReceipt(String store, String supplier, String invoice, Boolean quarantine, List<ReceiptLine> lines) {

    public NewReceipt {
        lines = lines == null ? List.of() : lines.stream().toList();
    }

    /**
     * @param product code
     * @param batch number as printed
     * @param expiry as printed: {@code 2027-03} or {@code 2027-03-15}
     * @param mrp of a whole pack, all taxes included
     * @param quantity in units, not packs
     */
    public record ReceiptLine(String product, String batch, String expiry, Money mrp, int quantity) {
    }
}
