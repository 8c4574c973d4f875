// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.casualty;

/** What is told of casualty through the journal; each record is the event's JSON, version 1. Of medico-legal records only that there is one. */
public sealed interface CasualtyEvent {

    String ARRIVED = "opd.casualty.arrived";
    String TRIAGED = "opd.casualty.triaged";
    String ENDED = "opd.casualty.ended";
    String MLC = "opd.mlc.registered";
    String MLC_ADDED = "opd.mlc.added";

    /** The event's type, one of the constants. */
    String type();

    /** Somebody was brought in, or got a patient's record. */
    record Arrived(String emergency, String visit, String triage) implements CasualtyEvent {

        @Override
        public String type() {
            return ARRIVED;
        }
    }

    /** A colour was given. */
    record Triaged(String emergency, String triage) implements CasualtyEvent {

        @Override
        public String type() {
            return TRIAGED;
        }
    }

    /** An emergency is over. */
    record Ended(String emergency, String outcome) implements CasualtyEvent {

        @Override
        public String type() {
            return ENDED;
        }
    }

    /** A medico-legal record was signed. */
    record Registered(String emergency, String mlc) implements CasualtyEvent {

        @Override
        public String type() {
            return MLC;
        }
    }

    /** Something was added to a medico-legal record. */
    record Added(String mlc) implements CasualtyEvent {

        @Override
        public String type() {
            return MLC_ADDED;
        }
    }
}
