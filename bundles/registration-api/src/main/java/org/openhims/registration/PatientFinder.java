// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Finds patients while one types. Permission {@code patient.read}; who is found is audited. */
@ProviderType
public interface PatientFinder {

    /**
     * Best first, and the newest first among equals: by UHID, mobile or identifier (whole, begun, or the last four digits or more of the
     * first two), by name in either script (words whole, begun or alike in sound, in any order), by village or street, or by some of
     * these together such as a name and a village.
     *
     * @param q 2 to 100 characters
     * @param most 1 to 100
     */
    List<Found> find(Caller by, String q, int most);
}
