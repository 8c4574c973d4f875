// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;

/**
 * The birth of a patient who was registered on the mother.
 *
 * @param mother UHID
 * @param order 1 for an only child or the first of twins
 */
public record Birth(String mother, int order, Instant at) {
}
