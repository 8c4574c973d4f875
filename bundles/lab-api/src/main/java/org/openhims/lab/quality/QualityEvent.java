// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.quality;

/** What quality control tells through the journal; each record is the event's JSON, version 1. */
public sealed interface QualityEvent {

    String LOTS_CHANGED = "lab.control.changed";
    String CONTROLLED = "lab.control.received";
    String HELD = "lab.qc.held";
    String LIFTED = "lab.qc.lifted";

    /** The event's type, one of the constants. */
    String type();

    /** Lots were added or ended; every node reads them again. */
    record LotsChanged(String lot) implements QualityEvent {

        @Override
        public String type() {
            return LOTS_CHANGED;
        }
    }

    /** A control was measured. */
    record Controlled(String control, String lot, String analyte, String device, String verdict) implements QualityEvent {

        @Override
        public String type() {
            return CONTROLLED;
        }
    }

    /** A control broke a rule: patients' results wait. */
    record Held(String hold, String analyte, String device, String rule) implements QualityEvent {

        @Override
        public String type() {
            return HELD;
        }
    }

    /** They wait no more, because a control passed or a person says so. */
    record Lifted(String hold, String analyte, String device, String ended) implements QualityEvent {

        @Override
        public String type() {
            return LIFTED;
        }
    }
}
