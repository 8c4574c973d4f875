// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.outside;

import java.util.List;

/** What is told of tests that other laboratories do; each record is the event's JSON, version 1. */
public sealed interface OutsideEvent {

    String SENT = "lab.outside.sent";
    String RETURNED = "lab.outside.returned";
    String CANCELLED = "lab.outside.cancelled";

    /** The event's type, one of the constants. */
    String type();

    /** Tests of a specimen were sent. */
    record Sent(String dispatch, String accession, List<String> tests, String laboratory) implements OutsideEvent {
        @Override
        public String type() {
            return SENT;
        }
    }

    /** The report of a test is back. */
    record Returned(String dispatch, String accession, String test) implements OutsideEvent {
        @Override
        public String type() {
            return RETURNED;
        }
    }

    /** A test will not come back. */
    record Cancelled(String dispatch, String accession, String test, String reason) implements OutsideEvent {
        @Override
        public String type() {
            return CANCELLED;
        }
    }
}
