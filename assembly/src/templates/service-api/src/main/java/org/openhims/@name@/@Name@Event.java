// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@;

/** What is told through the journal; each record is the event's JSON, version 1. */
public sealed interface @Name@Event {

    String WRITTEN = "@name@.note.written";

    /** The event's type, one of the constants. */
    String type();

    /** A note was written; ask {@link @Name@Notes} for its text. */
    record Written(String note) implements @Name@Event {

        @Override
        public String type() {
            return WRITTEN;
        }
    }
}
