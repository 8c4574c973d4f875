// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true, asking often; never for a fixed time. */
public final class Wait {

    private Wait() {
    }

    public static void until(String what, int seconds, Callable<Boolean> condition) {
        Instant end = Instant.now().plusSeconds(seconds);
        Exception last = null;
        while (Instant.now().isBefore(end)) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("not within " + seconds + " s: " + what, last);
    }
}
