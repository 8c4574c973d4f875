// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.health.MetricSource;

class SignInTest {

    private Access access;

    @BeforeEach
    void start() {
        access = Access.demo();
    }

    @AfterEach
    void stop() {
        access.close();
    }

    @Test
    void rightPasswordMakesACallerWithTheRoleRights() {
        Caller doctor = access.as("doctor");
        assertEquals("Dr Anjali Sharma", doctor.display());
        assertTrue(doctor.may("lab.order"));
        assertFalse(doctor.may("users.manage"));
        assertEquals(Access.DESK, doctor.address());
    }

    @Test
    void wrongUnknownAndIllFormedLookTheSame() {
        assertTrue(access.password("doctor", "demo2").isEmpty());
        assertTrue(access.password("nobody", "demo").isEmpty());
        assertTrue(access.password("Robert'); drop", "demo").isEmpty());
        assertTrue(access.password("", "").isEmpty());
        assertEquals(4, access.audits("access.signin.failed"));
    }

    @Test
    void whatIsTypedAsAnUnknownNameIsNotAudited() {
        access.password("my-secret-password", "x");
        assertTrue(access.audits().stream().noneMatch(entry -> (entry.user() + entry.detail()).contains("secret")));
    }

    @Test
    void fiveWrongOnesLockForAQuarterOfAnHour() {
        access.as("doctor");
        fail(5);
        assertTrue(access.password("doctor", "demo").isEmpty(), "although the right password was seen before");
        assertEquals(1, access.audits("access.lockout"));
        access.node.clock().move(Duration.ofMinutes(14));
        assertTrue(access.password("doctor", "demo").isEmpty());
        access.node.clock().move(Duration.ofMinutes(1));
        assertTrue(access.password("doctor", "demo").isPresent());
    }

    @Test
    void afterTheLockFiveMoreAreCounted() {
        fail(5);
        access.node.clock().move(Duration.ofMinutes(16));
        fail(4);
        assertTrue(access.password("doctor", "demo").isPresent());
        fail(5);
        assertTrue(access.password("doctor", "demo").isEmpty());
    }

    @Test
    void theRightOneBeginsTheCountAnew() {
        fail(4);
        access.as("doctor");
        fail(4);
        assertTrue(access.password("doctor", "demo").isPresent());
    }

    @Test
    void seenPasswordIsCheap() {
        access.as("doctor");
        long audits = access.audits().size();
        access.as("doctor");
        assertEquals(audits, access.audits().size(), "no transaction, no hash");
    }

    @Test
    void passwordIsChangedByItsOwnerWhoKnowsTheOldOne() {
        Caller doctor = access.as("doctor");
        ProblemException refused = assertThrows(ProblemException.class, () -> access.signIn.changePassword(doctor, "x", "better"));
        assertEquals("old", refused.problem().errors().get(0).field());
        access.signIn.changePassword(doctor, "demo", "better");
        assertTrue(access.password("doctor", "demo").isEmpty());
        assertTrue(access.password("doctor", "better").isPresent());
    }

    @Test
    void bearerTokenLivesEightHours() {
        String token = access.signIn.token(access.as("nurse"));
        assertEquals("nurse", bearer(token));
        access.node.clock().move(Duration.ofHours(8));
        assertEquals("-", bearer(token));
        access.tokens.purge();
        assertEquals("-", bearer(token));
    }

    @Test
    void bearerTokenEndsWithAChangeOfItsUser() {
        String token = access.signIn.token(access.as("nurse"));
        access.users.change(access.as("admin"), Access.user("nurse", "doctor"));
        assertEquals("-", bearer(token));
    }

    @Test
    void bearerTokenCanBeGivenBack() {
        String token = access.signIn.token(access.as("nurse"));
        assertEquals("nurse", bearer(token));
        access.signIn.revoke(token);
        assertEquals("-", bearer(token));
        assertEquals("-", bearer("guess"));
    }

    @Test
    void aLockByGuessesDoesNotThrowOutWhoWorks() {
        Caller doctor = access.as("doctor");
        String token = access.signIn.token(doctor);
        fail(5);
        assertEquals("doctor", bearer(token));
        assertTrue(access.signIn.refresh(doctor).isPresent());
    }

    @Test
    void refreshTellsTheRightsOfNow() {
        Caller doctor = access.as("doctor");
        access.users.grant(access.as("admin"), "doctor", java.util.Set.of("lab.order", "lab.release"));
        assertTrue(access.signIn.refresh(doctor).orElseThrow().may("lab.release"));
    }

    @Test
    void passwordsAreCounted() {
        access.as("doctor");
        fail(2);
        assertEquals(List.of(1.0, 2.0), access.passwords.metrics().stream().map(MetricSource.Metric::value).toList());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertTrue(access.password("doctor", "wrong" + i).isEmpty());
        }
    }

    private String bearer(String token) {
        return access.signIn.bearer(token, Access.DESK, Locale.ENGLISH).map(Caller::user).orElse("-");
    }
}
