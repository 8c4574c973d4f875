// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.casualty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.casualty.CasualtyEvent;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.Mlc;
import org.openhims.opd.casualty.NewMlc;
import org.openhims.opd.casualty.Triage;
import org.openhims.platform.print.Sheet;

class MlcTest {

    private static final NewMlc TOLD = new NewMlc(NewMlc.Kind.ASSAULT, "Beaten with a stick, tells the brother", "Contusion of the left arm",
            "Scar on the chin", "Sadar Bazar", "Brother");

    private final Emergency place = new Emergency();

    @AfterEach
    void close() {
        place.close();
    }

    private Mlc signed(int patient) {
        return place.records.register(place.doctor, place.arrive(Triage.YELLOW, Emergency.uhid(patient)).id(), TOLD);
    }

    @Test
    void numbersCountFromOneInEachYear() {
        assertEquals("MLC/2026/1", signed(1).number());
        assertEquals("MLC/2026/2", signed(2).number());
        place.node.clock().move(Duration.ofDays(60));
        assertEquals("MLC/2027/1", signed(3).number());
        assertEquals(List.of("MLC/2026/1", "MLC/2026/2"), place.records.ofYear(place.doctor, 2026).stream().map(Mlc::number).toList());
    }

    @Test
    void numbersHaveNoGapAndNoTwin() throws Exception {
        List<EmergencyCase> cases = IntStream.rangeClosed(1, 10).mapToObj(i -> place.arrive(Triage.RED, Emergency.uhid(i))).toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String one = cases.get(i / 2).id();
                all.add(pool.submit(() -> Emergency.code(() -> place.records.register(place.doctor, one, TOLD))));
            }
            for (Future<String> one : all) {
                assertTrue(List.of("not refused", "opd.mlc.exists").contains(one.get()), one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(IntStream.rangeClosed(1, 10).mapToObj(i -> "MLC/2026/" + i).toList(),
                place.records.ofYear(place.doctor, 2026).stream().map(Mlc::number).toList());
    }

    @Test
    void moreIsAddedBelowAndNothingIsChanged() {
        Mlc before = signed(1);
        place.node.clock().move(Duration.ofMinutes(1));
        place.records.addendum(place.doctor, before.id(), "X-ray: no fracture");
        place.node.clock().move(Duration.ofMinutes(1));
        place.records.handOver(place.doctor, before.id(), new Mlc.Handover("Shirt", "DH-41", "Constable Ram Singh, 1234"));
        Mlc after = place.records.get(place.doctor, before.id());
        assertEquals(List.of(before.told(), before.signedAt(), before.number()), List.of(after.told(), after.signedAt(), after.number()));
        assertEquals("Dr Rao, DMC 12345", after.addenda().get(0).signature());
        assertEquals(List.of("Shirt", "DH-41", "doctor"), List.of(after.custody().get(0).item(), after.custody().get(0).seal(),
                after.custody().get(0).handedBy()));
        assertEquals(2, place.node.events(CasualtyEvent.MLC_ADDED).size());
        assertEquals("opd.mlc.exists", Emergency.code(() -> place.records.register(place.doctor, before.emergency(), TOLD)));
        assertEquals(before.id(), place.casualty.get(place.nurse, before.emergency()).mlc());
    }

    @Test
    void thePoliceAreToldInBothLanguagesButNotTheStory() {
        Mlc mlc = signed(1);
        place.records.handOver(place.doctor, mlc.id(), new Mlc.Handover("Shirt", "DH-41", "Constable Ram Singh, 1234"));
        Sheet english = place.records.intimation(place.doctor, mlc.id());
        String page = english.elements().toString();
        assertEquals(Sheet.Paper.A4, english.paper());
        for (String told : List.of("MLC/2026/1", "Sadar Bazar", "Assault", "Scar on the chin", "DH-41", "Dr Rao, DMC 12345")) {
            assertTrue(page.contains(told), page);
        }
        assertFalse(page.contains("stick") || page.contains("Contusion"), page);
        assertTrue(place.records.intimation(place.doctor.withLocale(new Locale("hi")), mlc.id()).elements().toString().contains("मारपीट"));
    }

    @Test
    void itIsSignedByADoctorAndReadByFew() {
        String one = place.arrive(Triage.RED, Emergency.uhid(1)).id();
        assertEquals("access.denied", Emergency.code(() -> place.records.register(place.nurse, one, TOLD)));
        assertEquals("history:not-blank", Emergency.code(() -> place.records.register(place.doctor, one,
                new NewMlc(NewMlc.Kind.FALL, " ", "x", null, "x", null))));
        assertEquals("opd.case.unknown", Emergency.code(() -> place.records.register(place.doctor, "none", TOLD)));
        Mlc mlc = place.records.register(place.doctor, one, TOLD);
        assertEquals("access.denied", Emergency.code(() -> place.records.get(place.nurse, mlc.id())));
        assertEquals("opd.mlc.unknown", Emergency.code(() -> place.records.get(place.doctor, "none")));
        assertEquals("text:not-blank", Emergency.code(() -> place.records.addendum(place.doctor, mlc.id(), "")));
    }
}
