// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.casualty;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Emergencies. Nothing waits for payment or identity. 404 {@code opd.case.unknown}; 409 {@code opd.case.ended} for one that is over.
 * Permissions: {@code opd.casualty.read}, {@code opd.casualty.write}.
 */
@ProviderType
public interface Casualty {

    /**
     * Takes somebody in: with a visit and a token of the highest priority, or, while the register is away, without either.
     *
     * @throws org.openhims.platform.ProblemException 400 with rule {@code queue.unknown}; 404 {@code patient.unknown}; 409
     *         {@code opd.case.open} with {@code case} when the patient is here already
     */
    EmergencyCase arrive(Caller by, NewEmergency emergency);

    /** Tells whose a case is that was taken in while the register was away. 409 {@code opd.case.known} for one that has a patient. */
    EmergencyCase identify(Caller by, String id, String uhid);

    /** Gives another colour; those before stay in the list of {@link #steps}. */
    EmergencyCase triage(Caller by, String id, Triage colour);

    EmergencyCase end(Caller by, String id, Outcome outcome);

    EmergencyCase get(Caller by, String id);

    /** Those who are here, by colour and then by arrival. */
    List<EmergencyCase> open(Caller by);

    /** The colours that were given, the oldest first. */
    List<EmergencyCase.Step> steps(Caller by, String id);
}
