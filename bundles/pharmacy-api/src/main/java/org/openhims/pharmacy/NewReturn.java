// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/**
 * Unopened stock that comes back from a ward or a department.
 *
 * @param batch id of the pack in hand
 * @param from who brings it
 */
public record NewReturn(String store, String batch, int quantity, String from) {
}
