// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void allButATwentiethWereAnsweredWithinTheP95() {
        Steps steps = new Steps();
        for (int i = 100; i > 0; i--) {
            steps.took("token", i * 1_000_000L);
        }
        assertEquals(95, steps.p95("token"));
        steps.took("pay", 7_000_000L);
        assertEquals(7, steps.p95("pay"), "of one");
        assertEquals(100, steps.count("token"));
    }

    @Test
    void errorsAreCountedByStep() {
        Steps steps = new Steps();
        steps.failed("pay");
        steps.failed("pay");
        steps.failed("token");
        assertEquals(3, steps.errors());
        assertEquals(Map.of("pay", 2, "token", 1), steps.failures());
    }
}
