// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import java.util.List;

/** What the laboratory tells through the journal; each record is the event's JSON, version 1. Ask the faces for the rest. */
public sealed interface LabEvent {

    String ORDERED = "lab.ordered";
    String CANCELLED = "lab.cancelled";
    String COLLECTED = "lab.specimen.collected";
    String RECEIVED = "lab.specimen.received";
    String REJECTED = "lab.specimen.rejected";
    String RESULT_RECEIVED = "lab.result.received";
    String CRITICAL = "lab.result.critical";
    String VALIDATED = "lab.result.validated";
    String RELEASED = "lab.result.released";
    String AMENDED = "lab.result.amended";
    String UNMATCHED = "lab.unmatched";
    String RESOLVED = "lab.unmatched.resolved";
    String REASSIGNED = "lab.order.reassigned";
    String GESTATION = "lab.order.gestation";
    String CATALOGUE_CHANGED = "lab.catalogue.changed";

    /** The event's type, one of the constants. */
    String type();

    /** Tests were ordered. */
    record Ordered(String order, List<String> tests, List<String> accessions, String orderedBy, String visit) implements LabEvent {

        @Override
        public String type() {
            return ORDERED;
        }
    }

    /** Specimens of an order were cancelled. */
    record Cancelled(String order, List<String> accessions, String reason) implements LabEvent {

        @Override
        public String type() {
            return CANCELLED;
        }
    }

    /** A specimen was taken. */
    record Collected(String order, String accession) implements LabEvent {

        @Override
        public String type() {
            return COLLECTED;
        }
    }

    /** A specimen came to the laboratory. */
    record Received(String order, String accession) implements LabEvent {

        @Override
        public String type() {
            return RECEIVED;
        }
    }

    /** A specimen was rejected; {@code recollection} is the accession to take in its place. */
    record Rejected(String order, String accession, String reason, String recollection) implements LabEvent {

        @Override
        public String type() {
            return REJECTED;
        }
    }

    /** Preliminary results came. */
    record ResultReceived(String order, String accession, List<String> results) implements LabEvent {

        @Override
        public String type() {
            return RESULT_RECEIVED;
        }
    }

    /** Results with critical values came; they are not validated. */
    record Critical(String order, String accession, List<String> results, String orderedBy) implements LabEvent {

        @Override
        public String type() {
            return CRITICAL;
        }
    }

    /** Results were accepted as technically right. */
    record Validated(String order, List<String> results) implements LabEvent {

        @Override
        public String type() {
            return VALIDATED;
        }
    }

    /** Results were reported. */
    record Released(String order, List<String> results, String orderedBy) implements LabEvent {

        @Override
        public String type() {
            return RELEASED;
        }
    }

    /** A reported result was corrected. */
    record Amended(String order, String result, String amends, String reason, String orderedBy) implements LabEvent {

        @Override
        public String type() {
            return AMENDED;
        }
    }

    /** Values of an analyser wait for a person. */
    record NotMatched(String unmatched, String device, String reason) implements LabEvent {

        @Override
        public String type() {
            return UNMATCHED;
        }
    }

    /** A person assigned or dismissed them. */
    record Resolved(String unmatched, String status) implements LabEvent {

        @Override
        public String type() {
            return RESOLVED;
        }
    }

    /** After a merge was undone, an order turned out to be the other patient's; told of both, and the results moved with it. */
    record Reassigned(String order, String from, String to) implements LabEvent {

        @Override
        public String type() {
            return REASSIGNED;
        }
    }

    /** What the order says of a pregnancy or of an early birth was set right. */
    record GestationSaid(String order) implements LabEvent {
        @Override
        public String type() {
            return GESTATION;
        }
    }

    /** Tests or ranges were changed; every node reads them again. */
    record CatalogueChanged(String code) implements LabEvent {

        @Override
        public String type() {
            return CATALOGUE_CHANGED;
        }
    }
}
