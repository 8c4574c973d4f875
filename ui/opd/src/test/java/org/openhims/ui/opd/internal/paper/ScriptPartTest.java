// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.PaperScript;
import org.openhims.opd.PaperScripts;
import org.openhims.opd.Token;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.Problem;
import org.openhims.platform.print.Sheet;

class ScriptPartTest {

    private static final PaperScript ONE = new PaperScript("s1", "v1", "0700000000019", "Sunita Devi", "M-1", "nurse",
            Instant.parse("2026-11-22T04:00:00Z"), false);

    private final List<PaperScript> attached = new ArrayList<>();
    private final Fake<PaperScripts> scripts = Fake.of(PaperScripts.class).on("of", args -> attached).on("picture", args -> new byte[] {1})
            .on("slip", args -> new Sheet("M-1", Sheet.Paper.A5, Locale.ENGLISH, List.of()))
            .on("attach", args -> {
                attached.add(ONE);
                return ONE;
            });
    private final TestSession session = TestSession.of("nurse", "opd.prescription.read", "opd.paper.attach");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anEmptySlipIsPrintedAndItsPictureShown() {
        ScriptPart part = new ScriptPart(session, scripts.service(), "v1");
        window.show(part);
        window.click("script-print");
        assertEquals(List.of("M-1"), session.printed);
        assertFalse(window.text().contains("nurse"), window::text);
        part.attach(new byte[] {1, 2});
        assertTrue(window.text().contains("nurse"), window::text);
        assertEquals(List.of("Picture attached"), session.said);
    }

    @Test
    void whatIsNoPictureIsSaid() {
        scripts.on("attach", args -> {
            throw Problem.invalid("picture", "photo.kind");
        });
        ScriptPart part = new ScriptPart(session, scripts.service(), "v1");
        window.show(part);
        part.attach(new byte[0]);
        assertEquals(1, session.problems.size());
    }

    @Test
    void itStandsInAnOpenVisit() {
        new ScriptAction(scripts.service()).run(session, "0700000000019", "v1");
        window.settle();
        assertTrue(window.find("script-upload").isPresent());
        assertEquals(List.of("of[v1]"), scripts.asked());
    }

    @Test
    void theCodeOfASlipLeadsToItsVisit() {
        scripts.on("visit", args -> new Visit("v1", "0700000000019", "Sunita Devi", "F", null, "MED", "12",
                new Token("MED-1", LocalDate.of(2026, 11, 22), 1, "M-1", TokenPriority.NORMAL), VisitStatus.WAITING, ONE.takenAt(), null, null, 0, null, null));
        SlipSearch search = new SlipSearch(scripts.service());
        TestSession doctor = TestSession.of("doctor", "opd.visit.read");
        assertEquals("visit/v1", search.find(doctor, "01932C5E7B1A7C3D8E4F112233445566").get(0).path());
        assertEquals(List.of(), search.find(doctor, "0700000000019"));
        assertEquals(List.of(), search.find(session, "01932C5E7B1A7C3D8E4F112233445566"));
    }

    @Test
    void whoOnlyReadsAttachesNothing() {
        window.show(new ScriptPart(TestSession.of("pharmacist", "opd.prescription.read"), scripts.service(), "v1"));
        assertFalse(window.find("script-upload").isPresent());
    }
}
