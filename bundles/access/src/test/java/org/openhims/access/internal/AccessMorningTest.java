// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.Severity;

class AccessMorningTest {

    private Access access;
    private AccessMorning morning;

    @BeforeEach
    void start() {
        access = Access.demo();
        morning = new AccessMorning(access.accounts, access.node.clock());
    }

    @AfterEach
    void stop() {
        access.close();
    }

    @Test
    void lockedUsersAreCountedAndNeverNamed() {
        int all = access.accounts.all().size();
        assertEquals(List.of(0L, all), line(0).args());
        for (int i = 0; i < 5; i++) {
            access.password("doctor", "wrong");
        }
        assertEquals(List.of(1L), line(1).args());
        assertEquals(Severity.WARNING, line(1).severity());
        access.node.clock().move(Duration.ofMinutes(16));
        assertEquals(Severity.WELL, line(1).severity());
    }

    private MorningLine line(int place) {
        return morning.lines(Locale.ENGLISH).get(place);
    }
}
