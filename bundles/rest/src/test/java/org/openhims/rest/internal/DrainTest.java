// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that stops answers those inside, and sends the others elsewhere. */
class DrainTest {

    private final Wards wards = new Wards();
    private Host host;

    @BeforeEach
    void start() throws Exception {
        host = Host.start(wards);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void whoIsInsideIsAnsweredAndNobodyElseComesIn() throws Exception {
        CompletableFuture<Host.Reply> slow = CompletableFuture.supplyAsync(() -> reply("/v1/wards/slow"));
        wards.awaitEntered();
        CompletableFuture<Boolean> draining = CompletableFuture.supplyAsync(() -> host.api().drain(Duration.ofSeconds(10)));
        while (host.get("/v1/wards").status() != 503) {
            Thread.yield();
        }
        Host.Reply late = host.get("/v1/wards");
        assertEquals("node.stopping", late.code());
        assertEquals("2", late.header("Retry-After"));
        assertFalse(draining.isDone());
        wards.release();
        assertEquals("[\"done\"]", slow.get(10, TimeUnit.SECONDS).response().body());
        assertTrue(draining.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aRequestThatDoesNotEndIsNotWaitedForForEver() throws Exception {
        CompletableFuture<Host.Reply> slow = CompletableFuture.supplyAsync(() -> reply("/v1/wards/slow"));
        wards.awaitEntered();
        assertFalse(host.api().drain(Duration.ofMillis(5)));
        wards.release();
        assertEquals(200, slow.get(10, TimeUnit.SECONDS).status());
    }

    private Host.Reply reply(String path) {
        try {
            return host.get(path);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
