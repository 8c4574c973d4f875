// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.link;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openhims.device.Inbox;

/** The way to the engine, which may be away for a moment while it is replaced. A link has one as a component that is told of each engine. */
public class InboxDoor {

    private Inbox inbox;

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
