// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

/**
 * A coded value.
 *
 * @param system the code system's URI, such as {@code http://loinc.org}, or {@code urn:hims:<list>} for a code of our own
 * @param code the code, never blank
 * @param display what a person reads
 */
public record Coded(String system, String code, String display) {
}
