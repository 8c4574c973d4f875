// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * E-prescriptions of the OPD. Readers are on the patient's care team or may dispense. 404 {@code opd.prescription.unknown}.
 * Permissions: {@code opd.prescription.write}, {@code opd.prescription.read}, {@code opd.prescription.dispense}.
 */
@ProviderType
public interface Prescriptions {

    /**
     * Signs a prescription.
     *
     * @throws org.openhims.platform.ProblemException 400 with the field of a line that is ill-formed; 409 {@code opd.prescription.warned} with
     *         {@code findings} when {@link DrugChecks} warns of a line that gives no reason; 409 {@code opd.visit.<status>} for a visit that no
     *         doctor has opened
     */
    Prescription prescribe(Caller by, NewPrescription wanted);

    /** By key or by the code on the print. */
    Prescription get(Caller by, String id);

    /** For good; what was dispensed stays. {@code reason} 1 to 200 characters. 409 {@code opd.prescription.cancelled}. */
    Prescription cancel(Caller by, String id, String reason);

    /** A patient's, newest first, also of merged records; a null cursor starts at the newest. {@code limit} 1 to 100. */
    Page<Prescription> of(Caller by, String uhid, String cursor, int limit);

    /** A5, instructions in Hindi and in the caller's language. */
    Sheet sheet(Caller by, String id);
}
