// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.custody;

import java.time.Instant;
import java.util.Locale;

/**
 * One step of a chain of custody; never changed and never removed.
 *
 * @param number from 1, without gaps
 * @param by the user who recorded it
 * @param from who had the specimen; null where it did not change hands
 * @param to who has it or is to take it; null where it did not change hands
 * @param witness in whose presence; null when none was needed
 * @param seal number or mark of the seal that is on it; null when none is
 * @param intact what was found of the seal; null where nobody had to look
 * @param reason words; may be null
 * @param document number of the letter or receipt; may be null
 * @param hash SHA-256 over this step and the hash of the step before
 */
public record CustodyStep(int number, Kind kind, Instant at, String by, String from, String to, String witness, String seal, Boolean intact,
        String reason, String document, String hash) {

    /** What was done; written in small letters. */
    public enum Kind {
        SEALED,
        /** Offered to another user, who has not taken it yet. */
        HANDED_OVER,
        ACCEPTED,
        /** The other user did not take it, or who offered it took it back. */
        REFUSED,
        /** Given to somebody outside, such as a constable, against a receipt. */
        GIVEN_OUT,
        TAKEN_BACK,
        /** The seal was opened on purpose, for the analysis. */
        OPENED,
        RESEALED,
        /** May be discarded. */
        RELEASED,
        DISCARDED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
