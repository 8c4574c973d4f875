// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openhims.platform.ProblemException;

class TurnsTest {

    @Test
    void oneAfterTheOther() throws Exception {
        Turns turns = new Turns(Duration.ofSeconds(10));
        Runnable first = turns.take("a");
        turns.take("b").run();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> turns.take("a").run());
        assertFalse(second.isDone());
        first.run();
        second.get(10, TimeUnit.SECONDS);
        turns.take("a").run();
    }

    @Test
    void whoWaitsTooLongIsTold() {
        Turns turns = new Turns(Duration.ofMillis(5));
        turns.take("a");
        ProblemException refused = assertThrows(ProblemException.class, () -> turns.take("a"));
        assertEquals("idempotency.running", refused.problem().code());
        assertEquals(409, refused.problem().status());
    }

    @Test
    void theHashTellsMethodPathAndBodyApart() {
        String hash = Once.hash("POST", "/v1/a", new byte[] {1});
        assertEquals(64, hash.length());
        assertEquals(hash, Once.hash("POST", "/v1/a", new byte[] {1}));
        assertNotEquals(hash, Once.hash("PUT", "/v1/a", new byte[] {1}));
        assertNotEquals(hash, Once.hash("POST", "/v1/a?x", new byte[] {1}));
        assertNotEquals(hash, Once.hash("POST", "/v1/a", new byte[] {2}));
    }
}
