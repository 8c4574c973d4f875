// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.time.Clock;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Visit;
import org.openhims.platform.Ids;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what happened into the journal and the audit, in the transaction in which it happened. */
@Component(service = Tell.class)
public final class Tell {

    private final Clock clock;
    private final Json json;

    @Activate
    public Tell(@Reference Clock clock, @Reference Json json) {
        this.clock = clock;
        this.json = json;
    }

    /** @param action the permission that allowed it */
    public void tell(Tx tx, String action, Visit visit, OpdEvent event) {
        tell(tx, action, visit.uhid(), visit.id(), event);
    }

    public void tell(Tx tx, String action, String uhid, String visit, OpdEvent event) {
        tell(tx, action, uhid, "visit=" + visit, event.type(), event);
    }

    /**
     * @param detail what of the patient's, by key
     * @param type the event's
     * @param event is its JSON
     */
    public void tell(Tx tx, String action, String uhid, String detail, String type, Object event) {
        tx.audit(action, uhid, detail);
        tx.append(new Event(Ids.next(clock), type, 1, uhid, tx.now(), tx.now(), Source.LIVE, json.write(event)));
    }

    /** What happened on paper when the visit was opened, and is entered now. */
    void paper(Tx tx, String action, Visit visit, OpdEvent event) {
        tx.audit(action, visit.uhid(), "downtime visit=" + visit.id());
        tx.append(new Event(Ids.next(clock), event.type(), 1, visit.uhid(), visit.openedAt(), tx.now(), Source.DOWNTIME, json.write(event)));
    }
}
