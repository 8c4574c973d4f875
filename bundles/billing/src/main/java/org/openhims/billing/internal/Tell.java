// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.Clock;
import org.openhims.billing.BillingEvent;
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

    /**
     * @param action the permission that allowed it
     * @param uhid null when no one person's
     * @param detail by numbers, never content
     */
    void tell(Tx tx, String action, String uhid, String detail, BillingEvent event) {
        tx.audit(action, uhid, detail);
        tx.append(new Event(Ids.next(clock), event.type(), 1, uhid, tx.now(), tx.now(), Source.LIVE, json.write(event)));
    }
}
