// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

/** What the OPD tells through the journal; each record is the event's JSON, version 1. Ask the faces for the rest. */
public sealed interface OpdEvent {

    String OPENED = "opd.visit.opened";
    String CANCELLED = "opd.visit.cancelled";
    String CALLED = "opd.token.called";
    String SKIPPED = "opd.token.skipped";
    String REQUEUED = "opd.token.requeued";
    String CONSULTATION_OPENED = "opd.consultation.opened";
    String SIGNED = "opd.note.signed";
    String REASSIGNED = "opd.visit.reassigned";
    String ADDED = "opd.note.added";

    /** The event's type, one of the constants. */
    String type();

    /** A visit was opened with a token. */
    record Opened(String visit, String queue, String department, String token) implements OpdEvent {

        @Override
        public String type() {
            return OPENED;
        }
    }

    /** A visit was cancelled before anybody opened it. */
    record Cancelled(String visit, String queue) implements OpdEvent {

        @Override
        public String type() {
            return CANCELLED;
        }
    }

    /** A token was called or called again. */
    record Called(String visit, String queue, String token, String room, String calledBy) implements OpdEvent {

        @Override
        public String type() {
            return CALLED;
        }
    }

    /** A called patient did not come. */
    record Skipped(String visit, String queue, String token) implements OpdEvent {

        @Override
        public String type() {
            return SKIPPED;
        }
    }

    /** A token waits again: put back, or its call was undone. */
    record Requeued(String visit, String queue, String token) implements OpdEvent {

        @Override
        public String type() {
            return REQUEUED;
        }
    }

    /** A doctor opened the consultation. */
    record ConsultationOpened(String visit, String queue, String doctor) implements OpdEvent {

        @Override
        public String type() {
            return CONSULTATION_OPENED;
        }
    }

    /** A note was signed, and the visit is done. */
    record Signed(String visit, String department, String signedBy) implements OpdEvent {

        @Override
        public String type() {
            return SIGNED;
        }
    }

    /** An addendum was signed. */
    record Added(String visit, String signedBy) implements OpdEvent {

        @Override
        public String type() {
            return ADDED;
        }
    }

    /** After a merge was undone, a visit turned out to be the other patient's; told of both. */
    record Reassigned(String visit, String from, String to) implements OpdEvent {

        @Override
        public String type() {
            return REASSIGNED;
        }
    }
}
