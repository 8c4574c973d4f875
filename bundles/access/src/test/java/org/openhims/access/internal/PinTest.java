// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.platform.ProblemException;

class PinTest {

    private Access access;

    @BeforeEach
    void start() {
        access = Access.demo();
        access.signIn.setPin(access.as("nurse"), "2468");
    }

    @AfterEach
    void stop() {
        access.close();
    }

    @Test
    void switchesWhereThePasswordWasGivenToday() {
        assertTrue(pin("2468", Access.DESK));
    }

    @Test
    void isNotEnoughElsewhere() {
        assertFalse(pin("2468", "192.0.2.99"));
    }

    @Test
    void isNotEnoughOnTheNextDay() {
        access.node.clock().move(Duration.ofDays(1));
        assertFalse(pin("2468", Access.DESK));
        access.as("nurse");
        assertTrue(pin("2468", Access.DESK));
    }

    @Test
    void threeWrongOnesWantThePassword() {
        for (int i = 0; i < 3; i++) {
            assertFalse(pin("0000", Access.DESK));
        }
        assertFalse(pin("2468", Access.DESK));
        access.node.clock().move(Duration.ofMinutes(6));
        access.as("nurse");
        assertTrue(pin("2468", Access.DESK));
    }

    @Test
    void thePasswordGivenAgainAtOnceCountsToo() {
        for (int i = 0; i < 3; i++) {
            pin("0000", Access.DESK);
        }
        access.as("nurse");
        assertTrue(pin("2468", Access.DESK));
    }

    @Test
    void lockedUserHasNoPin() {
        access.users.change(access.as("admin"), new org.openhims.platform.access.Users.User("nurse", "N", java.util.Set.of("nurse"),
                null, null, true, true));
        assertFalse(pin("2468", Access.DESK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "1234567", "12a4", "", "१२३४"})
    void hasFourToSixDigits(String pin) {
        ProblemException refused = assertThrows(ProblemException.class, () -> access.signIn.setPin(access.as("nurse"), pin));
        assertEquals("access.pin", refused.problem().errors().get(0).rule());
    }

    private boolean pin(String pin, String address) {
        return access.signIn.pin("nurse", pin, address, Locale.ENGLISH).isPresent();
    }
}
