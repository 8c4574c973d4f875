// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.time.Instant;
import java.util.List;

/**
 * A specimen and what is to be measured of it.
 *
 * @param specimen what it is, such as {@code blood}
 * @param collectedAt when it was taken; null when not known
 * @param items in the order of the catalogue; at least one
 */
public record AnalyserOrder(String accession, Person patient, Priority priority, String specimen, Instant orderedAt, Instant collectedAt,
        List<Item> items) {

    public AnalyserOrder {
        items = List.copyOf(items);
    }

    /**
     * Whose it is.
     *
     * @param name in Latin letters when the register knows it so: few analysers show others
     * @param sex as the register has it
     * @param birthDate ISO 8601, possibly partial; null when not known
     */
    public record Person(String uhid, String name, String sex, String birthDate) {
    }

    /**
     * One analyte.
     *
     * @param test code of the test that was ordered, such as {@code CBC}
     * @param analyte the laboratory's own short code, such as {@code HGB}
     * @param loinc null where none is known
     */
    public record Item(String test, String analyte, String loinc) {
    }
}
