// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import java.time.Instant;
import java.util.List;

/**
 * Another facility, and what it says that it has.
 *
 * @param code 2 to 20 capitals, digits and dashes, such as its HFR id
 * @param name as people call it
 * @param metres how far it is from here by road, 0 to 1 000 000
 * @param phone of its counter; may be null
 * @param asOf when it counted
 * @param stock usable units of each drug; one entry for a drug
 */
public record NearbyFacility(String code, String name, int metres, String phone, Instant asOf, List<DrugStock> stock) {

    /** @param quantity usable units, 0 to 1 000 000 */
    public record DrugStock(String generic, String strength, String form, int quantity) {
    }

    public NearbyFacility {
        stock = stock == null ? List.of() : List.copyOf(stock);
    }
}
