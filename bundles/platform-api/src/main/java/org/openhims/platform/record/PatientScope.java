// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.record;

import java.util.Set;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** What the platform must know of the register, provided by registration. */
@ConsumerType
public interface PatientScope {

    /** The UHID and all that were merged into it; 404 {@code patient.unknown}. */
    Set<String> uhids(Caller by, String uhid);

    /** The record that stands for this one: the survivor of the last merge, or the UHID itself; 404 {@code patient.unknown}. */
    default String survivor(Caller by, String uhid) {
        return uhid;
    }
}
