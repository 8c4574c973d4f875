// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

/**
 * What is tested against what grew.
 *
 * @param code the international nonproprietary name in small letters, such as {@code piperacillin-tazobactam}
 * @param name in the caller's language
 */
public record Antimicrobial(String code, String name) {
}
