// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.Instant;

/**
 * Another facility that has a drug.
 *
 * @param metres how far it is by road
 * @param phone of its counter; may be null
 * @param quantity usable units
 * @param asOf when it counted; it may have given some since
 */
public record NearbyOffer(String facility, String name, int metres, String phone, int quantity, Instant asOf) {
}
