// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.time.Instant;
import java.util.List;

/**
 * An order with its specimens and results.
 *
 * @param tests codes of tests
 * @param visit the OPD visit; null when none
 * @param orderedBy the user's name
 * @param specimens one for each container that is needed
 * @param results those that stand, in the order of the catalogue, then those that were superseded; empty until there is one
 */
public record LabOrder(String id, String uhid, List<String> tests, Priority priority, String note, String visit, Instant orderedAt,
        String orderedBy, List<Specimen> specimens, List<Result> results) {

    public LabOrder {
        tests = List.copyOf(tests);
        specimens = List.copyOf(specimens);
        results = List.copyOf(results);
    }
}
