// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.Instant;

/** What is told of appointments through the journal; each record is the event's JSON, version 1. */
public sealed interface AppointmentEvent {

    String BOOKED = "opd.appointment.booked";
    String CANCELLED = "opd.appointment.cancelled";
    String REBOOK = "opd.appointment.rebook";
    String ARRIVED = "opd.appointment.arrived";
    String NO_SHOW = "opd.appointment.no-show";

    /** The event's type, one of the constants. */
    String type();

    /** A place was booked; in place of another appointment when that is not null. */
    record Booked(String appointment, String queue, String doctor, Instant startsAt, String insteadOf) implements AppointmentEvent {

        @Override
        public String type() {
            return BOOKED;
        }
    }

    /** The place is free again. */
    record Cancelled(String appointment, String queue) implements AppointmentEvent {

        @Override
        public String type() {
            return CANCELLED;
        }
    }

    /** The doctor will not be there: the patient is to be given another time. */
    record Rebook(String appointment, String queue, Instant startsAt) implements AppointmentEvent {

        @Override
        public String type() {
            return REBOOK;
        }
    }

    /** The patient came. */
    record Arrived(String appointment, String visit) implements AppointmentEvent {

        @Override
        public String type() {
            return ARRIVED;
        }
    }

    /** The patient did not come. */
    record NoShow(String appointment, String queue) implements AppointmentEvent {

        @Override
        public String type() {
            return NO_SHOW;
        }
    }
}
