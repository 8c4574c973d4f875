// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.bench;

/** What is told of the laboratory's day; each record is the event's JSON, version 1. */
public sealed interface BenchEvent {

    String GIVEN = "lab.handover.given";
    String ACCEPTED = "lab.handover.accepted";

    /** The event's type, one of the constants. */
    String type();

    /** A shift has handed over. */
    record Given(String handOver, String by) implements BenchEvent {

        @Override
        public String type() {
            return GIVEN;
        }
    }

    /** The next shift has taken over. */
    record Accepted(String handOver, String by) implements BenchEvent {

        @Override
        public String type() {
            return ACCEPTED;
        }
    }
}
