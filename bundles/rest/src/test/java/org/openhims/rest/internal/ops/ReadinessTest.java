// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openhims.platform.health.HealthCheck;

class ReadinessTest {

    @Test
    void readyWhenThePlatformIsThereAndAllAreWell() {
        Readiness readiness = new Readiness(service -> true, check("store", HealthCheck.Health.WELL));
        assertTrue(readiness.parts().stream().allMatch(Readiness.Part::ready));
        assertEquals(1, readiness.parts().size());
    }

    @Test
    void whatHasNotStartedIsMissed() {
        Readiness readiness = new Readiness(service -> !service.endsWith("Journal") && !service.endsWith("BootFinished"));
        assertEquals("[Part[name=bootfinished, ready=false, reason=not there yet], Part[name=journal, ready=false, reason=not there yet]]",
                readiness.parts().toString());
    }

    @Test
    void theIllComeFirst() {
        Readiness readiness = new Readiness(service -> true, check("a", HealthCheck.Health.WELL),
                check("b", HealthCheck.Health.ill("the database does not answer")));
        assertEquals("Part[name=b, ready=false, reason=the database does not answer]", readiness.parts().get(0).toString());
    }

    @Test
    void aCheckThatFailsIsIll() {
        HealthCheck broken = new HealthCheck() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Health check() {
                throw new IllegalStateException("of Sunita Devi");
            }
        };
        assertEquals("Part[name=broken, ready=false, reason=IllegalStateException]",
                new Readiness(service -> true, broken).parts().get(0).toString());
    }

    private static HealthCheck check(String name, HealthCheck.Health health) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                return health;
            }
        };
    }
}
