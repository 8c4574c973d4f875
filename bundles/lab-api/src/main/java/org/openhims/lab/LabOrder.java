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
 * @param gestation what was said of a pregnancy or of an early birth; null when nothing
 * @param medicoLegal null unless it is of a medico-legal case
 */
public record LabOrder(String id, String uhid, List<String> tests, Priority priority, String note, String visit, Instant orderedAt,
        String orderedBy, List<Specimen> specimens, List<Result> results, Gestation gestation, MedicoLegal medicoLegal) {


    public LabOrder {
        tests = List.copyOf(tests);
        specimens = List.copyOf(specimens);
        results = List.copyOf(results);
    }

    /** Neither of a pregnancy nor of a medico-legal case. */
    public LabOrder(String id, String uhid, List<String> tests, Priority priority, String note, String visit, Instant orderedAt,
            String orderedBy, List<Specimen> specimens, List<Result> results) {
        this(id, uhid, tests, priority, note, visit, orderedAt, orderedBy, specimens, results, null, null);
    }
}
