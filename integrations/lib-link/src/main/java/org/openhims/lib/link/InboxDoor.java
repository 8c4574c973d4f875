// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openhims.device.Inbox;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The way to the engine, which may be away for a moment while it is replaced. */
@Component(service = InboxDoor.class)
public final class InboxDoor {

    private Inbox inbox;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY,
            unbind = "close")
    public synchronized void open(Inbox fresh) {
        inbox = fresh;
        notifyAll();
    }

    public synchronized void close(Inbox old) {
        if (inbox == old) {
            inbox = null;
        }
    }

    public synchronized boolean isOpen() {
        return inbox != null;
    }

    /** Waits for the engine; null when it does not come in that time. */
    public synchronized Inbox await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); inbox == null && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return inbox;
    }
}
