// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestClock;
import org.openhims.platform.health.HealthCheck;

class OpeningTest {

    private final TestClock clock = new TestClock();

    @Test
    void aNodeThatIsReadyIsOpened() {
        assertNull(new Opening(new Readiness(service -> true), clock).get());
    }

    @Test
    void whatIsMissingIsTold() {
        Opening opening = new Opening(new Readiness(service -> !service.endsWith("Journal"), ill("store")), clock);
        assertEquals("[{\"name\":\"journal\",\"ready\":false,\"reason\":\"not there yet\"},"
                + "{\"name\":\"store\",\"ready\":false,\"reason\":\"away\"}]", opening.get());
        clock.move(Duration.ofHours(1));
        assertNotNull(opening.get());
    }

    @Test
    void anIllPartKeepsNobodyOutForGood() {
        AtomicReference<String> absent = new AtomicReference<>("Journal");
        Opening opening = new Opening(new Readiness(service -> !service.endsWith(absent.get()), ill("device")), clock);
        assertNotNull(opening.get());
        clock.move(Duration.ofHours(1));
        absent.set("nothing");
        assertNotNull(opening.get());
        clock.move(Opening.PATIENCE);
        assertNull(opening.get());
    }

    private static HealthCheck ill(String name) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                return Health.ill("away");
            }
        };
    }
}
