// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

/**
 * That an order belongs to a medico-legal case: its specimens have a chain of custody.
 *
 * @param number of the case, such as {@code MLC/2026/17}; null while it is not known
 */
public record MedicoLegal(String number) {
}
