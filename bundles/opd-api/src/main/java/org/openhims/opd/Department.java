// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/**
 * A department of the hospital.
 *
 * @param code 2 to 16 capitals, digits and dashes, such as {@code MED}
 * @param name in English, 1 to 80 characters
 * @param nameHindi in Hindi
 */
public record Department(String code, String name, String nameHindi) {
}
