// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.PaperVisit;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.WalkIn;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.downtime.Sticker;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;

class PaperTokensTest {

    private final Clinic clinic = new Clinic();
    private final PaperTokens tokens = new PaperTokens(clinic.unit, clinic.node.store(), clinic.facility);
    private final Instant made = clinic.node.clock().instant();

    @BeforeEach
    void kit() {
        tokens.reserve(clinic.admin, new Kit(1, made, "admin", Map.of("token", 2), 0), 2);
        tokens.reserve(clinic.admin, new Kit(1, made, "admin", Map.of("token", 2), 0), 2);
        clinic.node.clock().move(Duration.ofMinutes(60));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void everyQueueHasItsStickers() {
        assertEquals(List.of("M-D1", "M-D2", "N-D1", "N-D2"), tokens.stickers(1, Locale.ENGLISH).stream().map(Sticker::code).toList());
        assertEquals("चिकित्सा १", tokens.stickers(1, Locale.forLanguageTag("hi")).get(0).caption());
    }

    @Test
    void aVisitOnPaperIsDoneAtItsTime() {
        Instant at = made.plusSeconds(600);
        Visit visit = enter(1, at, "m-d1 ", false);
        assertEquals("M-D1", visit.token().label());
        assertEquals(VisitStatus.DONE, visit.status());
        assertEquals(List.of(at, at), List.of(visit.openedAt(), visit.endedAt()));
        Event told = clinic.node.events(OpdEvent.OPENED).get(0);
        assertEquals(List.of(Source.DOWNTIME, at), List.of(told.source(), told.happened()));
        assertTrue(clinic.desk.slip(clinic.clerk, visit.id()).toString().contains("22 Nov 2026"));
        assertEquals("M-1", clinic.arrive(1).token().label(), "the numbers of the day do not know of it");
    }

    @Test
    void whoStillWaitsIsCalledBeforeThoseOfTheDay() {
        clinic.arrive(2);
        enter(1, made.plusSeconds(600), "M-D2", true);
        assertEquals("M-D2", clinic.called().token().label());
        assertEquals("M-1", clinic.called().token().label());
    }

    @Test
    void manyWhoCallAtOnceBeforeTheFirstTokenOfTheDayCallEachOfThemOnce() throws Exception {
        tokens.reserve(clinic.admin, new Kit(2, made, "admin", Map.of("token", 12), 0), 12);
        clinic.node.clock().move(Duration.ofMinutes(60));
        List<String> paper = tokens.stickers(2, Locale.ENGLISH).stream().map(Sticker::code).filter(code -> code.startsWith("M-")).toList();
        for (int i = 0; i < 12; i++) {
            enter(i + 1, made.plusSeconds(4000), paper.get(i), true);
        }
        List<String> outcomes = Book.atOnce(16, i -> () -> clinic.room.callNext(clinic.doctor("doctor-" + i), "MED-1"));
        assertEquals(16, outcomes.stream().filter("not refused"::equals).count(), outcomes::toString);
        List<String> called = clinic.node.events(OpdEvent.CALLED).stream().map(Event::uhid).toList();
        assertEquals(12, called.size());
        assertEquals(12, called.stream().distinct().count());
    }

    @Test
    void theSameSlipTwiceIsOneVisitAndAnotherPatientIsRefused() {
        Visit first = enter(1, made.plusSeconds(600), "M-D1", false);
        assertEquals(first.id(), enter(1, made.plusSeconds(600), "M-D1", false).id());
        assertEquals(1, clinic.node.events(OpdEvent.OPENED).size());
        assertEquals("opd.token.used", Clinic.code(() -> enter(2, made.plusSeconds(600), "M-D1", false)));
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertEquals("downtime.token:downtime.not-reserved", Clinic.code(() -> enter(1, made.plusSeconds(60), "M-D9", false)));
        assertEquals("downtime.token:opd.downtime.queue", Clinic.code(() -> enter(1, made.plusSeconds(60), "N-D1", false)));
        assertEquals("downtime.at:downtime.future", Clinic.code(() -> enter(1, made.plus(Duration.ofHours(2)), "M-D1", false)));
        assertEquals("downtime.at:downtime.before-kit", Clinic.code(() -> enter(1, made.minusSeconds(120), "M-D1", false)));
        clinic.node.clock().move(Duration.ofDays(1));
        assertEquals("downtime.waiting:opd.downtime.today", Clinic.code(() -> enter(1, made.plusSeconds(60), "M-D1", true)));
    }

    private Visit enter(int patient, Instant at, String token, boolean waiting) {
        return clinic.desk.walkIn(clinic.clerk, new WalkIn(Clinic.uhid(patient), "MED-1", null, new PaperVisit(at, token, waiting)));
    }
}
