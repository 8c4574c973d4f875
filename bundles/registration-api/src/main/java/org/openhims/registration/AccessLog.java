// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.time.Instant;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.osgi.annotation.versioning.ProviderType;

/** Who has read or changed what is known of a patient: the patient's own right to know. Permission {@code patient.accesslog}. */
@ProviderType
public interface AccessLog {

    /**
     * One access.
     *
     * @param user who
     * @param action the permission's name
     * @param what the same in the caller's language
     * @param reason given for breaking the glass; null when none was asked for
     */
    record Access(Instant at, String user, String action, String what, String reason) {
    }

    /** Newest first, those of merged records after the patient's own. {@code limit} 1 to 200. 503 {@code patient.accesslog.away}. */
    Page<Access> of(Caller by, String uhid, String cursor, int limit);

    /** The newest 200 on paper, for the patient. */
    Sheet sheet(Caller by, String uhid);
}
