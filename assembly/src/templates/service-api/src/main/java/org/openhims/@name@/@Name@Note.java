// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@;

import java.time.Instant;

/**
 * A note on a patient, never changed.
 *
 * @param id UUIDv7, so that ids are in the order of writing
 * @param uhid whose
 * @param text 1 to 1000 characters
 * @param writtenBy the user's name
 */
public record @Name@Note(String id, String uhid, String text, String writtenBy, Instant writtenAt) {

    /** A note that is to be written. */
    public record Draft(String uhid, String text) {

        public Draft {
            text = text == null ? null : text.strip();
        }
    }
}
