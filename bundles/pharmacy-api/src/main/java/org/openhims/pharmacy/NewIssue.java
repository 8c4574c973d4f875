// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/**
 * Stock that leaves for a ward or a department.
 *
 * @param batch id of the pack in hand
 * @param to who gets it
 */
public record NewIssue(String store, String batch, int quantity, String to) {
}
