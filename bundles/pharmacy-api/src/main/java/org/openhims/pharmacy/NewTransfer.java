// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/**
 * Stock that goes to another store.
 *
 * @param from the store that has it
 * @param to the store that gets it
 * @param batch id of the pack in hand
 */
public record NewTransfer(String from, String to, String batch, int quantity) {
}
