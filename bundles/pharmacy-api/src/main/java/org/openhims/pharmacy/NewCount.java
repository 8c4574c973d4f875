// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/**
 * What somebody counted.
 *
 * @param batch id
 * @param counted units on the shelf
 * @param reason code: {@code counted}, {@code damaged}, {@code lost}, {@code found}, {@code expired}, {@code recalled}
 */
public record NewCount(String store, String batch, int counted, String reason) {
}
