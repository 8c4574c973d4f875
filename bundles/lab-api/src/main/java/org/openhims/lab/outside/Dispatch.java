// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.outside;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Specimens that went to another laboratory together.
 *
 * @param number of the list
 * @param laboratory its code
 * @param name its name, as it was then
 * @param sentBy the user's name
 */
public record Dispatch(String id, long number, String laboratory, String name, String courier, String note, Instant sentAt, String sentBy,
        List<Item> items) {

    public Dispatch {
        items = List.copyOf(items);
    }

    /** Where a test is; written in small letters. */
    public enum Status {
        SENT, RETURNED, CANCELLED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One test of one specimen.
     *
     * @param dispatch key of the dispatch
     * @param dueAt when the report is to be back
     * @param reference number of the other laboratory's report; null until it came or when it has none
     * @param reason code of why it was cancelled; its text is {@code lab.reason.<code>}
     * @param note what was added to the reason
     */
    public record Item(String id, String dispatch, String accession, String test, Status status, Instant dueAt, String reference, Instant endedAt,
            String reason, String note) {
    }
}
