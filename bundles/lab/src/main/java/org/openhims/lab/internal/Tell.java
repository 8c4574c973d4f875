// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.time.Instant;
import org.openhims.lab.LabEvent;
import org.openhims.platform.Ids;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what happened into the journal, in the transaction in which it happened. */
@Component(service = Tell.class)
public final class Tell {

    private final Clock clock;
    private final Json json;

    @Activate
    public Tell(@Reference Clock clock, @Reference Json json) {
        this.clock = clock;
        this.json = json;
    }

    /** Done by a person as it is entered. */
    void live(Tx tx, String uhid, LabEvent event) {
        tell(tx, uhid, tx.now(), Source.LIVE, event);
    }

    /** Sent by a device. */
    void device(Tx tx, String uhid, Instant happened, LabEvent event) {
        tell(tx, uhid, happened, Source.DEVICE, event);
    }

    /** Done on paper, and entered now. */
    void paper(Tx tx, String uhid, Instant happened, LabEvent event) {
        tell(tx, uhid, happened, Source.DOWNTIME, event);
    }

    private void tell(Tx tx, String uhid, Instant happened, Source source, LabEvent event) {
        tx.append(new Event(Ids.next(clock), event.type(), 1, uhid, happened, tx.now(), source, json.write(event)));
    }
}
