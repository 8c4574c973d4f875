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
    public void live(Tx tx, String uhid, LabEvent event) {
        tell(tx, uhid, tx.now(), Source.LIVE, event);
    }

    /** Sent by a device. */
    public void device(Tx tx, String uhid, Instant happened, LabEvent event) {
        tell(tx, uhid, happened, Source.DEVICE, event);
    }

    /** Done on paper, and entered now. */
    public void paper(Tx tx, String uhid, Instant happened, LabEvent event) {
        tell(tx, uhid, happened, Source.DOWNTIME, event);
    }

    /** Of one of the laboratory's other families of events, done by a person or by the clock. */
    public void live(Tx tx, String uhid, String type, Object fact) {
        tell(tx, uhid, tx.now(), Source.LIVE, type, fact);
    }

    private void tell(Tx tx, String uhid, Instant happened, Source source, LabEvent event) {
        tell(tx, uhid, happened, source, event.type(), event);
    }

    private void tell(Tx tx, String uhid, Instant happened, Source source, String type, Object fact) {
        tx.append(new Event(Ids.next(clock), type, 1, uhid, happened, tx.now(), source, json.write(fact)));
    }
}
