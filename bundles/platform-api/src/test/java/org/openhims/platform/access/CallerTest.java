// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.PrivilegedAction;
import java.util.Locale;
import java.util.Set;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;
import org.openhims.platform.ProblemException;

class CallerTest {

    private final Caller nurse = new Caller("nurse", "Asha", Set.of("opd.vitals"), "192.0.2.1", Locale.ENGLISH, null, null);

    @Test
    void mayExactlyWhatItWasGiven() {
        assertTrue(nurse.may("opd.vitals"));
        assertFalse(nurse.may("opd"));
        assertFalse(nurse.may("opd.vitals.correct"));
        nurse.require("opd.vitals");
        ProblemException refused = assertThrows(ProblemException.class, () -> nurse.require("lab.order"));
        assertEquals(403, refused.problem().status());
    }

    @Test
    void theNodeItselfMayEverything() {
        Caller system = Caller.system("lab");
        system.require("anything.at.all");
        assertTrue(system.isSystem());
        assertEquals("system:lab", system.getName());
        assertFalse(nurse.isSystem());
    }

    @Test
    void aRequestWithoutASignedInUserIsRefused() {
        assertSame(nurse, Caller.of(nurse));
        assertEquals(401, assertThrows(ProblemException.class, () -> Caller.of(null)).problem().status());
        assertEquals(401, assertThrows(ProblemException.class, () -> Caller.of(() -> "nurse")).problem().status());
    }

    @Test
    void aReasonALanguageAndAClaimAreAddedWithoutLosingTheRest() {
        Claim claim = Claim.of("key", "0".repeat(64));
        Caller by = nurse.withReason("emergency").withLocale(Locale.forLanguageTag("hi")).withClaim(claim);
        assertEquals(new Caller("nurse", "Asha", Set.of("opd.vitals"), "192.0.2.1", Locale.forLanguageTag("hi"), "emergency", claim), by);
        assertFalse(claim.taken().get());
    }

    @Test
    void whoTypesAtTheConsoleIsTheSignedInUser() {
        Subject subject = new Subject(true, Set.of(nurse), Set.of(), Set.of());
        assertSame(nurse, Subject.doAs(subject, (PrivilegedAction<Caller>) Caller::ofConsole));
        assertEquals("system:console", Caller.ofConsole().user());
    }
}
