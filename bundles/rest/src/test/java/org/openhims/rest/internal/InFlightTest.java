// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private final InFlight inFlight = new InFlight();

    @Test
    void countsWhoIsInside() {
        assertTrue(inFlight.enter());
        assertTrue(inFlight.enter());
        inFlight.leave();
        assertEquals(1, inFlight.inside());
    }

    @Test
    void nobodyEntersWhatIsClosed() {
        assertTrue(inFlight.close(Duration.ZERO));
        assertFalse(inFlight.enter());
        assertEquals(0, inFlight.inside());
    }

    @Test
    void closingWaitsForTheLast() throws Exception {
        inFlight.enter();
        CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(() -> inFlight.close(Duration.ofSeconds(10)));
        while (inFlight.enter()) {
            inFlight.leave();
            Thread.yield();
        }
        assertFalse(closing.isDone());
        inFlight.leave();
        assertTrue(closing.get(10, TimeUnit.SECONDS));
    }

    @Test
    void patienceEnds() {
        inFlight.enter();
        assertFalse(inFlight.close(Duration.ofMillis(5)));
    }
}
