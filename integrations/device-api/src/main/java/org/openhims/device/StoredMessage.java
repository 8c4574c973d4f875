// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import java.time.Instant;
import java.util.Locale;

/**
 * A message that a device sent; without its content, so without personal data.
 *
 * @param device the profile's name; null when no profile fits
 * @param controlId the sender's number; empty when it gave none
 * @param type such as {@code ORU^R01}; empty when it cannot be read
 * @param size in bytes
 * @param sha256 of the bytes, in hex
 * @param reason code of why it is refused or failed, or an oddity such as {@code id-reused}; null when nothing is to be said
 * @param detail the place in the message, or the fault; null when none
 * @param attempts how often the laboratory failed on it
 */
public record StoredMessage(String id, Instant receivedAt, String link, String peer, String device, String controlId, String type,
        int size, String sha256, State state, String reason, String detail, int attempts) {

    /** Written in small letters, such as {@code pending}. */
    public enum State {
        /** Acknowledged; the laboratory has not got it yet. */
        PENDING,
        /** The laboratory has it. */
        DELIVERED,
        /** Answered with an error; a person may want to see why. */
        REFUSED,
        /** Acknowledged, but the laboratory failed on it again and again; waits for a person. */
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
