// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What patients have agreed to. Nobody is refused care for not agreeing. Permission {@code patient.consent}; to read, {@code patient.read}. */
@ProviderType
public interface Consents {

    /**
     * @throws org.openhims.platform.ProblemException 409 {@code patient.consent.given} when one for the purpose holds;
     *         {@code patient.merged} or {@code patient.identified} for a record that is another's
     */
    Consent give(Caller by, String uhid, NewConsent consent);

    /** 409 {@code patient.consent.withdrawn}; 404 {@code patient.consent.unknown}. */
    Consent withdraw(Caller by, String id, String reason);

    /** Newest first, also those that were withdrawn, of all records that are the patient's. */
    List<Consent> of(Caller by, String uhid);
}
