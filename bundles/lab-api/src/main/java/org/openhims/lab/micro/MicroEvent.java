// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.micro;

import java.util.List;

/** What microbiology tells besides the events of results; each record is the event's JSON, version 1. */
public sealed interface MicroEvent {

    String RESISTANT = "lab.culture.resistant";
    String RULES = "lab.micro.changed";

    /** The event's type, one of the constants. */
    String type();

    /** A validated culture has resistant organisms of which the hospital has to know: codes of {@link AlertRule}s. */
    record Resistant(String result, String order, String accession, List<String> organisms, List<String> alerts, String orderedBy)
            implements MicroEvent {

        @Override
        public String type() {
            return RESISTANT;
        }
    }

    /** There is another version of the rules; every node reads it. */
    record RulesChanged(int version) implements MicroEvent {

        @Override
        public String type() {
            return RULES;
        }
    }
}
