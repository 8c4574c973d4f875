// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.casualty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.opd.casualty.CasualtyEvent;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.NewEmergency;
import org.openhims.opd.casualty.Outcome;
import org.openhims.opd.casualty.Triage;
import org.openhims.opd.internal.VisitTable;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.registration.Death;
import org.openhims.registration.Sex;

class CasualtyTest {

    private final Emergency place = new Emergency();

    @AfterEach
    void close() {
        place.close();
    }

    private Visit visit(EmergencyCase one) {
        return place.unit.tx(place.nurse, tx -> new VisitTable(OpdUnit.sql(tx)).get(one.visit()));
    }

    @Test
    void nobodyIsTurnedAway() {
        EmergencyCase unknown = place.arrive(Triage.RED, null);
        assertEquals(List.of(Sex.M), place.entered);
        assertNotNull(unknown.uhid());
        assertEquals(TokenPriority.EMERGENCY, visit(unknown).token().priority());
        EmergencyCase bare = place.casualty.arrive(place.nurse, new NewEmergency(null, null, null, "CAS-1", Triage.GREEN, null, null));
        assertEquals("E-2", visit(bare).token().label());
        assertEquals(2, place.node.events(CasualtyEvent.ARRIVED).size());
    }

    @Test
    void theRegisterMayBeAway() {
        place.goAway();
        EmergencyCase one = place.arrive(Triage.YELLOW, null);
        assertNull(one.uhid());
        assertNull(one.visit());
        EmergencyCase other = place.arrive(Triage.RED, Emergency.uhid(7));
        assertEquals(Emergency.uhid(7), other.uhid());
        assertNull(other.visit());
        place.comeBack();
        EmergencyCase known = place.casualty.identify(place.nurse, one.id(), Emergency.uhid(1));
        assertEquals(List.of(Emergency.uhid(1), "E-1"), List.of(known.uhid(), visit(known).token().label()));
        assertEquals("opd.case.known", Emergency.code(() -> place.casualty.identify(place.nurse, one.id(), Emergency.uhid(2))));
    }

    @Test
    void whoDiedBeforeIsTakenInWithoutAToken() {
        place.deaths.put(Emergency.uhid(1), new Death(Instant.parse("2026-11-22T03:00:00Z"), false, "Dr Rao"));
        assertNull(place.arrive(Triage.BLACK, Emergency.uhid(1)).visit());
    }

    @Test
    void whoWaitsInTheQueueAlreadyKeepsTheVisit() {
        Visit waiting = place.desk.walkIn(place.nurse, new WalkIn(Emergency.uhid(1), "CAS-1", null));
        EmergencyCase one = place.arrive(Triage.YELLOW, Emergency.uhid(1));
        assertEquals(waiting.id(), one.visit());
        assertEquals("opd.case.open", Emergency.code(() -> place.arrive(Triage.RED, Emergency.uhid(1))));
    }

    @Test
    void theListIsByColourAndThenByArrival() {
        EmergencyCase green = place.arrive(Triage.GREEN, Emergency.uhid(1));
        place.node.clock().move(Duration.ofMinutes(1));
        EmergencyCase black = place.arrive(Triage.BLACK, Emergency.uhid(2));
        place.node.clock().move(Duration.ofMinutes(1));
        EmergencyCase red = place.arrive(Triage.RED, Emergency.uhid(3));
        place.node.clock().move(Duration.ofMinutes(1));
        EmergencyCase late = place.arrive(Triage.GREEN, Emergency.uhid(4));
        assertEquals(List.of(red.id(), green.id(), late.id(), black.id()), place.casualty.open(place.nurse).stream().map(EmergencyCase::id).toList());
        place.casualty.triage(place.nurse, late.id(), Triage.RED);
        assertEquals(List.of(red.id(), late.id(), green.id(), black.id()), place.casualty.open(place.nurse).stream().map(EmergencyCase::id).toList());
    }

    @Test
    void coloursAreKeptWithTimeAndWho() {
        EmergencyCase one = place.arrive(Triage.GREEN, Emergency.uhid(1));
        place.node.clock().move(Duration.ofMinutes(5));
        EmergencyCase worse = place.casualty.triage(place.nurse, one.id(), Triage.RED);
        assertEquals(List.of(Triage.RED, "nurse", one.arrivedAt().plusSeconds(300)), List.of(worse.triage(), worse.triagedBy(), worse.triagedAt()));
        assertEquals(List.of(Triage.GREEN, Triage.RED), place.casualty.steps(place.nurse, one.id()).stream().map(EmergencyCase.Step::triage).toList());
        assertEquals(1, place.node.events(CasualtyEvent.TRIAGED).size());
    }

    @Test
    void whatIsOverIsOver() {
        EmergencyCase one = place.arrive(Triage.GREEN, Emergency.uhid(1));
        assertEquals(Outcome.ADMITTED, place.casualty.end(place.nurse, one.id(), Outcome.ADMITTED).outcome());
        assertEquals(List.of(), place.casualty.open(place.nurse));
        assertEquals("opd.case.ended", Emergency.code(() -> place.casualty.triage(place.nurse, one.id(), Triage.RED)));
        assertEquals("opd.case.unknown", Emergency.code(() -> place.casualty.get(place.nurse, "none")));
    }

    @Test
    void onlyColourAndQueueAreAskedFor() {
        assertEquals("triage:not-null", Emergency.code(() -> place.arrive(null, null)));
        assertEquals("queue:queue.unknown", Emergency.code(() -> place.casualty.arrive(place.nurse,
                new NewEmergency(null, null, null, "NONE", Triage.RED, null, null))));
        assertEquals("sex:one-of", Emergency.code(() -> place.casualty.arrive(place.nurse,
                new NewEmergency(null, "X", null, "CAS-1", Triage.RED, null, null))));
        assertEquals("access.denied", Emergency.code(() -> place.casualty.arrive(place.doctor,
                new NewEmergency(null, null, null, "CAS-1", Triage.RED, null, null))));
        assertTrue(place.entered.isEmpty());
    }
}
