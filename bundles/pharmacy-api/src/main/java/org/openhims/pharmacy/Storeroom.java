// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

/**
 * A place that holds stock: the main store, the counter, a ward's cupboard.
 *
 * @param code 2 to 16 capitals, digits and dashes
 * @param name in English, 1 to 80 characters
 * @param nameHindi in Hindi
 * @param parent the store that it is a part of; null for a main store
 */
public record Storeroom(String code, String name, String nameHindi, String parent) {
}
