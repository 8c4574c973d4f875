// SPDX-License-Identifier: Apache-2.0
package org.openhims.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Claim;

class CareTeamTest {

    private static final String UHID = "0700000000017";

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
    void demoDoctorsTreatEverybody() {
        access.careTeam.require(access.as("doctor"), UHID);
        access.careTeam.require(Caller.system("lab"), UHID);
    }

    @Test
    void othersJoinFirst() {
        Caller cashier = access.as("cashier");
        ProblemException refused = assertThrows(ProblemException.class, () -> access.careTeam.require(cashier, UHID));
        assertEquals("access.careteam", refused.problem().code());
        assertEquals(403, refused.problem().status());
        access.careTeam.join(access.as("doctor"), "cashier", UHID);
        access.careTeam.join(access.as("doctor"), "cashier", UHID);
        access.careTeam.require(cashier, UHID);
        assertEquals(1, access.audits("access.careteam.join"));
    }

    @Test
    void brokenGlassIsAudited() {
        access.careTeam.require(access.as("cashier").withReason("Unconscious at the counter"), UHID);
        assertEquals("Unconscious at the counter", access.audits().stream()
                .filter(entry -> entry.action().equals("patient.breakglass") && UHID.equals(entry.uhid())).findFirst().orElseThrow().reason());
    }

    @Test
    void theClaimIsLeftToTheModule() {
        Claim claim = new Claim("k1", "0".repeat(64), new AtomicBoolean());
        access.careTeam.require(access.as("cashier").withReason("why").withClaim(claim), UHID);
        assertEquals(false, claim.taken().get());
    }

    @Test
    void whoTreatsAPersonTreatsTheRecordsThatWereMerged() {
        Caller cashier = access.as("cashier");
        access.careTeam.join(access.as("doctor"), "cashier", "0700000000021");
        assertThrows(ProblemException.class, () -> access.careTeam.require(cashier, UHID));

        access.careTeam.register = (by, uhid) -> java.util.Set.of(UHID, "0700000000021");

        access.careTeam.require(cashier, UHID);
    }
}
