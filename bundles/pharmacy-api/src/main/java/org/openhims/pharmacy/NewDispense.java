// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.util.List;

/**
 * What is handed over the counter.
 *
 * @param order id
 * @param store that it is taken from
 * @param override why it is given in spite of a warning; null when there is none
 * @param lines 1 to 60; a line of the order may be given from several batches
 */
public record NewDispense(String order, String store, String override, List<HandedLine> lines) {

    public NewDispense {
        lines = lines == null ? List.of() : lines.stream().toList();
    }

    /**
     * @param line number within the order
     * @param batch id of the pack in hand
     */
    public record HandedLine(int line, String batch, int quantity) {
    }
}
