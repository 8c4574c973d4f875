// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Vital signs. Permissions: {@code opd.vitals.write}, {@code opd.note.read} and the care team. */
@ProviderType
public interface Vitals {

    /** Adds a reading; earlier ones stay. 400 for a value that cannot be; 409 {@code opd.visit.cancelled}. */
    VitalReading take(Caller by, String visit, VitalSigns signs);

    /** Of a visit, newest first. */
    List<VitalReading> of(Caller by, String visit);

    /** Of a patient over all visits, newest first, also of merged records. {@code limit} 1 to 100. */
    List<VitalReading> ofPatient(Caller by, String uhid, int limit);
}
