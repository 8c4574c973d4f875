// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.casualty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.opd.casualty.Casualty;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.MedicoLegal;
import org.openhims.opd.casualty.Mlc;
import org.openhims.opd.casualty.NewEmergency;
import org.openhims.opd.casualty.NewMlc;
import org.openhims.opd.casualty.Triage;
import org.openhims.platform.print.Sheet;

class CasualtyPageTest {

    private static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");

    private final Fake<Casualty> casualty = Fake.of(Casualty.class).on("open", args -> List.of(one("c1", "E-1", null), one("c2", "E-2", "m1")))
            .on("arrive", args -> one("c3", "E-3", null));
    private final Fake<MedicoLegal> records = Fake.of(MedicoLegal.class)
            .on("register", args -> new Mlc("m2", "MLC/2026/2", "c1", null, null, AT, (NewMlc) args.get(1), "doctor", AT, "Dr", List.of(), List.of()))
            .on("intimation", args -> new Sheet("MLC/2026/2", Sheet.Paper.A4, Locale.ENGLISH, List.of()));
    private final Fake<Queues> queues = Fake.of(Queues.class)
            .on("today", args -> List.of(new Queue("MED-1", "M", "MED", "Medicine", "2", null, 0, null),
                    new Queue("CAS-1", "E", "CAS", "Casualty", "1", null, 0, null)));
    private final TestSession session = TestSession.of("doctor", "opd.casualty.read", "opd.casualty.write", "opd.mlc.read", "opd.mlc.write",
            "opd.visit.read");
    private final TestWindow window = TestWindow.of(new CasualtyView(casualty.service(), records.service(), queues.service()).open(session, ""));

    @AfterEach
    void close() {
        window.close();
    }

    private static EmergencyCase one(String id, String number, String mlc) {
        return new EmergencyCase(id, number, null, null, "v-" + id, "CAS-1", Triage.RED, AT, "nurse", "fell", null, AT, null, null, mlc);
    }

    @Test
    void onePressTakesSomebodyIn() {
        window.click("cas-take-red");
        assertTrue(casualty.asked().contains("arrive[" + new NewEmergency(null, "U", null, "CAS-1", Triage.RED, null, null) + "]"),
                casualty.asked()::toString);
        assertEquals(List.of("E-3 taken in: Red: at once"), session.said);
    }

    @Test
    void whatIsKnownGoesWithIt() {
        window.type("cas-uhid", "07 0000 0000 019");
        window.type("cas-age", "40");
        window.click("cas-sex-M");
        window.type("cas-broughtBy", "108");
        window.click("cas-take-yellow");
        assertTrue(casualty.asked().contains("arrive[" + new NewEmergency("0700000000019", "M", 40, "CAS-1", Triage.YELLOW, null, "108") + "]"),
                casualty.asked()::toString);
    }

    @Test
    void coloursChangeAndCasesEnd() {
        window.click("cas-colour-E-1");
        window.click("pick-green");
        window.click("cas-end-E-1");
        window.click("pick-admitted");
        assertTrue(casualty.asked().containsAll(List.of("triage[c1, green]", "end[c1, admitted]")), casualty.asked()::toString);
        window.click("cas-open-E-1");
        assertEquals("visit/v-c1", session.gone);
    }

    @Test
    void aSignedRecordPrintsTheIntimation() {
        window.click("cas-mlc-E-1");
        window.click("mlc-kind-fall");
        window.type("mlc-history", "Fell from a roof");
        window.type("mlc-injuries", "Swelling");
        window.type("mlc-policeStation", "Sadar Bazar");
        window.click("mlc-sign");
        assertTrue(records.asked().contains("register[c1, " + new NewMlc(NewMlc.Kind.FALL, "Fell from a roof", "Swelling", null, "Sadar Bazar", null)
                + "]"), records.asked()::toString);
        assertEquals(List.of("MLC/2026/2"), session.printed);
        window.click("cas-police-E-2");
        assertEquals(2, session.printed.size());
    }
}
