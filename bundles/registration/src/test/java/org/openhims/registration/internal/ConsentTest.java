// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openhims.registration.internal.RegisterNode.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.audit.AuditTrail;
import org.openhims.registration.AccessLog.Access;
import org.openhims.registration.Consent;
import org.openhims.registration.Consent.Mode;
import org.openhims.registration.Consent.Purpose;
import org.openhims.registration.Merge;
import org.openhims.registration.NewConsent;
import org.openhims.registration.NewMerge;

class ConsentTest {

    private static final NewConsent THUMB = new NewConsent(Purpose.SHARING, "hi", Mode.THUMB, "Ram Kumar, husband");

    private final RegisterNode node = new RegisterNode();
    private final String sunita = node.woman("Sunita Devi");
    private final String kavita = node.woman("Kavita Rani");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aConsentSaysWhatForInWhichLanguageAndHow() {
        Consent given = node.consents.give(node.clerk, sunita, THUMB);

        assertEquals(List.of(Purpose.SHARING, "hi", Mode.THUMB, "Ram Kumar, husband", "registrar"),
                List.of(given.purpose(), given.language(), given.mode(), given.proof(), given.given().by()));
        assertEquals(List.of(given), node.consents.of(node.clerk, sunita));
        assertEquals("patient.consent.given", refused(() -> node.consents.give(node.clerk, sunita, THUMB)));
        assertEquals("proof:consent.proof", refused(() -> node.consents.give(node.clerk, sunita, new NewConsent(Purpose.ABHA, "en", Mode.OTP, null))));
        assertEquals("language:consent.language",
                refused(() -> node.consents.give(node.clerk, sunita, new NewConsent(Purpose.ABHA, "English", Mode.SPOKEN, null))));
        assertEquals("access.denied", refused(() -> node.consents.give(node.node.caller("x", "patient.read"), sunita, THUMB)));
    }

    @Test
    void itIsWithdrawnAndMayBeGivenAgain() {
        Consent given = node.consents.give(node.clerk, sunita, THUMB);
        node.node.clock().move(Duration.ofSeconds(1));

        Consent withdrawn = node.consents.withdraw(node.clerk, given.id(), "no more");

        assertEquals("no more", withdrawn.withdrawn().reason());
        assertEquals("patient.consent.withdrawn", refused(() -> node.consents.withdraw(node.clerk, given.id(), "again")));
        assertEquals("patient.consent.unknown", refused(() -> node.consents.withdraw(node.clerk, "none", "again")));
        Consent again = node.consents.give(node.clerk, sunita, new NewConsent(Purpose.SHARING, "en", Mode.SPOKEN, null));
        assertNull(again.withdrawn());
        assertEquals(List.of(again, withdrawn), node.consents.of(node.clerk, sunita));
    }

    @Test
    void aConsentOfTheTimeInBetweenGoesToEither() {
        Merge merge = node.merges.merge(node.clerk, new NewMerge(sunita, kavita, Set.of(), "one person"));
        node.node.clock().move(Duration.ofSeconds(1));
        node.consents.give(node.clerk, sunita, THUMB);
        node.node.clock().move(Duration.ofSeconds(1));
        Merge.Written open = node.merges.undo(node.clerk, merge.id(), "two people").written().get(0);

        node.merges.assign(node.clerk, merge.id(), open.module(), open.kind(), open.id(), kavita);

        assertEquals(List.of(), node.consents.of(node.clerk, sunita));
        assertEquals(Purpose.SHARING, node.consents.of(node.clerk, kavita).get(0).purpose());
    }

    @Test
    void thePatientLearnsWhoLooked() {
        node.accesses.trail = new Trail();
        node.merges.merge(node.clerk, new NewMerge(sunita, kavita, Set.of(), "one person"));

        Page<Access> first = node.accesses.of(node.clerk, kavita, null, 10);
        assertEquals(List.of(sunita + " Find and read patients"), first.items().stream().map(a -> a.user() + ' ' + a.what()).toList());
        Page<Access> second = node.accesses.of(node.clerk, kavita, first.next(), 10);
        assertEquals(kavita, second.items().get(0).user());
        assertNull(second.next());
        assertEquals(1, node.node.audits().stream().filter(entry -> entry.action().equals("patient.accesslog")).skip(1).count());
        assertEquals("cursor:cursor", refused(() -> node.accesses.of(node.clerk, sunita, "9:", 10)));
        assertEquals("access.denied", refused(() -> node.accesses.of(node.node.caller("x", "patient.read"), sunita, null, 10)));
        assertEquals(5, node.accesses.sheet(node.clerk, sunita).elements().size());
        node.accesses.trail = null;
        assertEquals("patient.accesslog.away", refused(() -> node.accesses.of(node.clerk, sunita, null, 10)));
    }

    /** Holds one reading of whoever is asked for, by a user of that name. */
    private final class Trail implements AuditTrail {

        @Override
        public Page<AuditEntry> search(Caller by, Query query, String cursor, int limit) {
            return Page.all(List.of(new AuditEntry("1", node.node.clock().instant(), query.uhid(), "patient.read", query.uhid(), "", null, "node")));
        }

        @Override
        public Verification verify(Caller by) {
            throw new UnsupportedOperationException();
        }
    }
}
