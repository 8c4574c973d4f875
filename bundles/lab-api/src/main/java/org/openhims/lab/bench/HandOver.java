// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.bench;

import java.time.Instant;

/**
 * What a shift has handed over.
 *
 * @param givenBy the user's name
 * @param list what was open then
 * @param acceptedBy null while nobody has accepted it
 */
public record HandOver(String id, String givenBy, Instant givenAt, String note, OpenWorkList list, String acceptedBy, Instant acceptedAt) {
}
