// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

/**
 * A place with a drawer.
 *
 * @param code 1 to 4 capitals and digits, which begin its receipts' numbers
 * @param owner the user whose own it is; null for one of the facility
 */
public record Counter(String code, String name, String owner) {
}
