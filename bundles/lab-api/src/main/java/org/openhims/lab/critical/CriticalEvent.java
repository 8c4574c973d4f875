// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.critical;

/** What is told of critical values besides {@code lab.result.critical}; each record is the event's JSON, version 1. */
public sealed interface CriticalEvent {

    String ESCALATED = "lab.critical.escalated";
    String ACKNOWLEDGED = "lab.critical.acknowledged";
    String RECALL = "lab.critical.recall";

    /** The event's type, one of the constants. */
    String type();

    /** Nobody was told in time: now this audience has to be. */
    record Escalated(String critical, String result, String order, String orderedBy, int level, String audience) implements CriticalEvent {

        @Override
        public String type() {
            return ESCALATED;
        }
    }

    /** Somebody who treats the patient was told. */
    record Acknowledged(String critical, String result, String order, String how) implements CriticalEvent {

        @Override
        public String type() {
            return ACKNOWLEDGED;
        }
    }

    /** The patient has left and has to be called back ({@code open}), or that is over ({@code closed}). */
    record Recall(String critical, String result, String order, String recall) implements CriticalEvent {

        @Override
        public String type() {
            return RECALL;
        }
    }
}
