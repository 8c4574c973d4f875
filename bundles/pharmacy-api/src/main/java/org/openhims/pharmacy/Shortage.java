// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/**
 * A product of which a store has no usable unit, or fewer than its minimum.
 *
 * @param quantity usable units
 * @param elsewhere usable units in the other stores
 */
public record Shortage(String store, Product product, int quantity, int elsewhere) {
}
