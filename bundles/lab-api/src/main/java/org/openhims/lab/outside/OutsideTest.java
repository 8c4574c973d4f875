// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.outside;

/**
 * A test of the catalogue that another laboratory does.
 *
 * @param test its code
 * @param laboratory code of the other laboratory
 * @param hours from the dispatch until the report is to be back, 1 to 2160
 */
public record OutsideTest(String test, String laboratory, int hours) {
}
