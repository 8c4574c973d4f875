// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.custody;

/** What is told of a chain of custody; each record is the event's JSON, version 1. */
public sealed interface CustodyEvent {

    String MARKED = "lab.custody.marked";
    String RECORDED = "lab.custody.recorded";

    /** The event's type, one of the constants. */
    String type();

    /** An order is of a medico-legal case. */
    record Marked(String order, String number) implements CustodyEvent {
        @Override
        public String type() {
            return MARKED;
        }
    }

    /** A step. @param intact what was found of the seal; null where nobody had to look */
    record Recorded(String order, String accession, int number, CustodyStep.Kind kind, Boolean intact) implements CustodyEvent {
        @Override
        public String type() {
            return RECORDED;
        }
    }
}
