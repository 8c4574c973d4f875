// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.outside;

/**
 * Another laboratory.
 *
 * @param code 1 to 16 of A-Z, 0-9 and dash
 * @param name as it stands on reports, 1 to 120 characters
 * @param address at most 200 characters; may be null
 */
public record OutsideLaboratory(String code, String name, String address) {
}
