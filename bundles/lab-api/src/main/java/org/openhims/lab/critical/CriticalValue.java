// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.critical;

import java.time.Instant;
import java.util.List;
import org.openhims.lab.Flag;
import org.openhims.lab.ResultStatus;

/**
 * A value of which somebody who treats the patient has to be told at once.
 *
 * @param kind {@code critical}, or {@code corrected}: somebody was told a value that was corrected since
 * @param result key of the result
 * @param name the patient's
 * @param analyteName in the caller's language
 * @param resultStatus preliminary until it is validated
 * @param visit the OPD visit in which it was ordered; null when none
 * @param since when the laboratory learnt of it
 * @param level of the escalation, from 1
 * @param audience who has to be told at this level; its text is {@code lab.audience.<audience>}
 * @param due when the next level is told; null when there is none, or somebody was told
 * @param status {@code open}, {@code acknowledged}, or {@code withdrawn}: the result was replaced before anybody was told
 * @param told null while open
 * @param recall {@code open} while the patient, who has left, has to be called back, then {@code closed}; null otherwise
 * @param attempts to call the patient back, the first one first
 */
public record CriticalValue(String id, String kind, String result, String order, String accession, String uhid, String name, String analyte,
        String analyteName, String value, String unit, Flag flag, ResultStatus resultStatus, String orderedBy, String visit, Instant since,
        int level, String audience, Instant due, String status, Told told, String recall, List<Attempt> attempts) {

    public CriticalValue {
        attempts = List.copyOf(attempts);
    }

    /**
     * Who was told.
     *
     * @param to the person's name
     * @param how {@code phone}, {@code in-person} or {@code screen}
     * @param readBack the value as that person repeated it
     * @param by the user who told it
     */
    public record Told(String to, String how, String readBack, String by, Instant at) {
    }

    /**
     * One attempt to call a patient back.
     *
     * @param outcome a code; its text is {@code lab.recall.<code>}
     * @param note may be null
     */
    public record Attempt(Instant at, String by, String outcome, String note) {
    }
}
