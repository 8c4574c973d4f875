// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;

/** What the register tells through the journal; each record is the event's JSON, version 1. Read the patient for the rest. */
public sealed interface RegistrationEvent {

    String REGISTERED = "registration.patient.registered";
    String CORRECTED = "registration.patient.corrected";
    String MERGED = "registration.patient.merged";
    String UNMERGED = "registration.patient.unmerged";
    String ASSIGNED = "registration.patient.assigned";

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

    /**
     * Two records became one; told on both patients' streams.
     *
     * @param uhid on whose stream
     * @param retired of which the facts are shown under the survivor
     */
    record Merged(String uhid, String merge, String survivor, String retired) implements RegistrationEvent {
    }

    /** A merge was undone; told on both patients' streams. */
    record Unmerged(String uhid, String merge, String survivor, String retired) implements RegistrationEvent {
    }

    /**
     * A person said whose a fact is that was written while two records were one; told on the stream of the patient whose it is.
     *
     * @param module who keeps the fact
     * @param kind within the module
     * @param fact the module's key
     */
    record Assigned(String uhid, String merge, String module, String kind, String fact) implements RegistrationEvent {
    }
}
