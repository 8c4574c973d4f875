// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;
import org.openhims.opd.RxLine;

/**
 * What the pharmacist reads on paper, or what a buyer asks for.
 *
 * @param uhid null for a buyer who is in no register
 * @param name of a buyer without a UHID; otherwise the register's name counts
 * @param prescriber name and registration number; null for a sale without a prescription
 * @param picture key of the picture of a handwritten prescription; null when there is none
 * @param lines 1 to 30
 */
public record PaperRx(String uhid, String name, String prescriber, String picture, List<PaperLine> lines) {

    public PaperRx {
        lines = lines == null ? List.of() : lines.stream().toList();
    }

    /**
     * @param product code of a product with the salt, strength and form that are meant; null for a drug in words only
     * @param words the drug's name where there is no product
     * @param brand when it is prescribed by this name; null when by the generic name
     * @param quantity units
     * @param rx how it is taken; null when not told
     */
    public record PaperLine(String product, String words, String brand, int quantity, RxLine rx) {
    }
}
