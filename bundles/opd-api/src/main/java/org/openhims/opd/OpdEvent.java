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
    String SCRIPT = "opd.script.attached";
    String TRANSFERRED = "opd.token.transferred";
    String PRESCRIBED = "opd.prescription.signed";
    String PRESCRIPTION_CANCELLED = "opd.prescription.cancelled";
    String VITALS = "opd.vitals.taken";
    String PLANNED = "opd.visit.planned";
    String NOTIFIED = "opd.case.notified";

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

    /** A token waits in another queue now. */
    record Transferred(String visit, String from, String fromToken, String queue, String token) implements OpdEvent {

        @Override
        public String type() {
            return TRANSFERRED;
        }
    }

    /** The picture of a handwritten slip was attached; {@link PaperScripts} has it. */
    record ScriptAttached(String visit, String script, String takenBy) implements OpdEvent {

        @Override
        public String type() {
            return SCRIPT;
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

    /** A prescription was signed; {@link Prescriptions#get} has its lines. */
    record Prescribed(String prescription, String code, String visit, String prescribedBy) implements OpdEvent {

        @Override
        public String type() {
            return PRESCRIBED;
        }
    }

    /** A prescription holds no longer. */
    record PrescriptionCancelled(String prescription, String visit) implements OpdEvent {

        @Override
        public String type() {
            return PRESCRIPTION_CANCELLED;
        }
    }

    /** Vital signs were taken. */
    record VitalsTaken(String visit, String takenBy) implements OpdEvent {

        @Override
        public String type() {
            return VITALS;
        }
    }

    /** What comes after a visit was settled. {@code followUp} ISO 8601 or null; {@code referredTo} null for no referral. */
    record Planned(String visit, String followUp, String referredTo) implements OpdEvent {

        @Override
        public String type() {
            return PLANNED;
        }
    }

    /** A case of a notifiable disease. */
    record CaseNotified(String visit, String condition, VisitPlan.Form form) implements OpdEvent {

        @Override
        public String type() {
            return NOTIFIED;
        }
    }
}
