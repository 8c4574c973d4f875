// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** More requests than places: the rest is told to come back, and nothing hangs. */
class LoadTest {

    @Test
    void whoFindsNoPlaceIsToldToComeBack() throws Exception {
        Wards wards = new Wards();
        try (Host host = Host.start(null, Host.limits(1, 10, 1000), wards)) {
            CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> {
                try {
                    return host.get("/v1/wards/slow").status();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            wards.awaitEntered();
            Host.Reply busy = host.get("/v1/wards");
            assertEquals(503, busy.status());
            assertEquals("node.busy", busy.code());
            assertEquals("2", busy.header("Retry-After"));
            wards.release();
            assertEquals(200, slow.get(10, TimeUnit.SECONDS));
            assertEquals(200, host.get("/v1/wards").status());
        }
    }
}
