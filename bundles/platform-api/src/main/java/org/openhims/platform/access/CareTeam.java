// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.access;

import org.osgi.annotation.versioning.ProviderType;

/** Who treats whom: the check on the object, beside the permission for the operation. */
@ProviderType
public interface CareTeam {

    /**
     * Lets go on a caller who is on the patient's care team, who gave a reason (breaking the glass, which is audited and
     * reviewed), or who is the node itself; otherwise 403 {@code access.careteam}.
     */
    void require(Caller by, String uhid);

    /** Puts a user on the patient's care team. */
    void join(Caller by, String user, String uhid);
}
