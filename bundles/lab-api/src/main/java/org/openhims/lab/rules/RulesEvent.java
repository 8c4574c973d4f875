// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.rules;

/** What is told of rules; each record is the event's JSON, version 1. */
public sealed interface RulesEvent {

    String CHANGED = "lab.rules.changed";
    String REFLEX = "lab.reflex.added";

    /** The event's type, one of the constants. */
    String type();

    /** There is another version; every node reads it. */
    record Changed(int version) implements RulesEvent {

        @Override
        public String type() {
            return CHANGED;
        }
    }

    /** A test was added to an order because of a result. */
    record ReflexAdded(String order, String accession, String result, String test) implements RulesEvent {

        @Override
        public String type() {
            return REFLEX;
        }
    }
}
