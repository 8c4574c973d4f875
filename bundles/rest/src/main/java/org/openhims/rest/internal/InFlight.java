// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.time.Duration;

/** Counts who is inside; once closed nobody enters any more, and the closer can wait until the last one has left. */
final class InFlight {

    private int inside;
    private boolean closed;

    /** True if the caller is inside now and must leave. */
    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        inside++;
        return true;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized int inside() {
        return inside;
    }

    /** Lets nobody in any more; true if all have left within the time. */
    synchronized boolean close(Duration patience) {
        closed = true;
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); inside > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return inside == 0;
    }
}
