// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/**
 * What a store has of a batch.
 *
 * @param store code
 * @param quantity in units, never negative
 * @param usable neither expired nor quarantined nor recalled
 */
public record StockLine(String store, Product product, Batch batch, int quantity, boolean usable) {
}
