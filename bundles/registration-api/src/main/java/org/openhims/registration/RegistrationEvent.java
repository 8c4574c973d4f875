// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;

/** What the register tells through the journal; each record is the event's JSON, version 1. Read the patient for the rest. */
public sealed interface RegistrationEvent {

    String REGISTERED = "registration.patient.registered";
    String CORRECTED = "registration.patient.corrected";

    String uhid();

    /** A person got a UHID. */
    record Registered(String uhid) implements RegistrationEvent {
    }

    /**
     * A patient's facts were corrected.
     *
     * @param fields names of the fields that changed
     */
    record Corrected(String uhid, List<String> fields, String reason) implements RegistrationEvent {
    }
}
