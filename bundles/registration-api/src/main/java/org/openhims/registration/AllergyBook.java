// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Allergies as clinicians record them; they are facts of the patient, so that every change stands in the history and they go through merges.
 * A number that was merged or identified stands for the patient. 404 {@code patient.unknown}. Permissions: {@code patient.read},
 * {@code patient.allergy}.
 */
@ProviderType
public interface AllergyBook {

    Allergies of(Caller by, String uhid);

    /** Records it, in place of what was recorded of the same substance before. 400 names the part. */
    Allergies record(Caller by, String uhid, NewAllergy allergy);

    /**
     * It is none. With the last one the patient has none that is known, since it was asked.
     *
     * @param id of the entry, or the words of a substance that was told at the counter
     * @param reason 3 to 200 characters
     * @throws org.openhims.platform.ProblemException 404 {@code patient.allergy.unknown}
     */
    Allergies refute(Caller by, String uhid, String id, String reason);

    /** The patient was asked and has none. 409 {@code patient.allergy.recorded} while there are some. */
    Allergies none(Caller by, String uhid);
}
