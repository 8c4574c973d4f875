// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.util.Collection;
import java.util.Map;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the register. Permission {@code patient.read}; every reading is audited. */
@ProviderType
public interface Patients {

    /** 404 {@code patient.unknown} when there is none. */
    Patient get(Caller by, String uhid);

    /**
     * Finds patients by name in either script (each word whole or begun), UHID, mobile or identifier: best first, and the
     * newest first among equals.
     *
     * @param q 2 to 100 characters
     * @param cursor of the page before; null for the first page
     * @param limit 1 to 100
     */
    Page<Patient> search(Caller by, String q, String cursor, int limit);

    /** What stands on screens, slips and labels; 404 {@code patient.unknown} when there is none. */
    Banner banner(Caller by, String uhid);

    /** Banners by UHID for lists such as a queue; unknown ones are left out. At most 200. */
    Map<String, Banner> banners(Caller by, Collection<String> uhids);
}
