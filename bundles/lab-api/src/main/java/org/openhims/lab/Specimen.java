// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.time.Instant;
import java.util.List;

/**
 * A specimen, from the order of it on.
 *
 * @param accession 10 digits, the first 1 to 5, the last a Luhn digit
 * @param order key of the order
 * @param name the patient's, as the register has it
 * @param sex as the register has it
 * @param birthDate ISO 8601, possibly partial; null when not known
 * @param tests codes of the tests that are done on it
 * @param specimen what it is, such as {@code blood}
 * @param container such as {@code edta}
 * @param collectedBy the user's name
 * @param reason code of why it was cancelled or rejected; its text is {@code lab.reason.<code>}
 * @param note what was added to the reason
 * @param recollectionOf accession of the rejected specimen that this one is taken for again
 * @param recollection accession of the specimen that is taken in this one's place
 * @param custody for a specimen of a medico-legal case {@code due} until its chain of custody begins, then {@code intact} or {@code broken};
 *        null for any other
 */
public record Specimen(String accession, SpecimenStatus status, String order, String uhid, String name, String sex, String birthDate,
        Priority priority, List<String> tests, String specimen, String container, Instant orderedAt, Instant collectedAt,
        String collectedBy, Instant receivedAt, String receivedBy, String reason, String note, String recollectionOf,
        String recollection, String custody) {

    public Specimen {
        tests = List.copyOf(tests);
    }

    /** Of no medico-legal case. */
    public Specimen(String accession, SpecimenStatus status, String order, String uhid, String name, String sex, String birthDate,
            Priority priority, List<String> tests, String specimen, String container, Instant orderedAt, Instant collectedAt,
            String collectedBy, Instant receivedAt, String receivedBy, String reason, String note, String recollectionOf,
            String recollection) {
        this(accession, status, order, uhid, name, sex, birthDate, priority, tests, specimen, container, orderedAt, collectedAt, collectedBy,
                receivedAt, receivedBy, reason, note, recollectionOf, recollection, null);
    }
}
