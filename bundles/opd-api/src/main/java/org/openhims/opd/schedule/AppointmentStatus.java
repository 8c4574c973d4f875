// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.util.Locale;

/** Where an appointment is; written in small letters. */
public enum AppointmentStatus {
    BOOKED,
    /** The patient came and has a visit with a token. */
    ARRIVED,
    NO_SHOW, CANCELLED,
    /** The doctor is on leave or the place closed: the patient is to be given another time. */
    TO_REBOOK,
    /** Another appointment took its place. */
    REBOOKED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
