// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.time.Clock;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.platform.Ids;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What happened, into the journal and the audit, in the transaction in which it happened. */
@Component(service = Tell.class)
public final class Tell {

    private final Clock clock;
    private final Json json;

    @Activate
    public Tell(@Reference Clock clock, @Reference Json json) {
        this.clock = clock;
        this.json = json;
    }

    String key() {
        return Ids.next(clock);
    }

    /**
     * @param action the permission that allowed it
     * @param uhid whose; null when no one person's
     */
    void tell(Tx tx, String action, String uhid, String detail, PharmacyEvent event) {
        tx.audit(action, uhid, detail);
        tx.append(new Event(key(), event.type(), 1, uhid, tx.now(), tx.now(), Source.LIVE, json.write(event)));
    }
}
