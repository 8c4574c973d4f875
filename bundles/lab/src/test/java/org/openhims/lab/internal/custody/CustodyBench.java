// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.custody;

import org.openhims.lab.internal.Access;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Tell;
import org.openhims.platform.access.Users;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.text.Texts;

/** What tests of the chain of custody stand on. */
public final class CustodyBench {

    private CustodyBench() {
    }

    public static CustodyDesk desk(LabUnit unit, Access access, Tell tell, Users users, Texts texts, Facility facility) {
        return new CustodyDesk(unit, access, new Recorder(tell), new CustodySheet(users, texts, facility), tell);
    }
}
