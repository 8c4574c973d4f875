// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

/**
 * What may grow.
 *
 * @param code the laboratory's own, such as {@code escherichia-coli}
 * @param name the scientific name, the same in every language
 * @param group a code to which rules may refer, such as {@code enterobacterales}
 */
public record Organism(String code, String name, String group) {
}
