// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import java.time.Clock;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Tell;

/** The desk for critical values and its timer, as a node has them; the timer is turned by hand. */
public final class CriticalBench {

    private final Presence presence = new Presence();
    private final CriticalDesk values;
    private final Escalation escalation;

    public CriticalBench(LabUnit unit, Catalogue catalogue, Tell tell, Clock clock) {
        Recalls recalls = new Recalls(tell, clock);
        values = new CriticalDesk(unit, catalogue, presence, recalls, tell);
        escalation = new Escalation(unit, presence, recalls, tell);
    }

    public CriticalDesk values() {
        return values;
    }

    public Escalation escalation() {
        return escalation;
    }

    public Presence presence() {
        return presence;
    }
}
