// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

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
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.PaperOrder;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.access.Caller;
import org.openhims.platform.downtime.Kit;
import org.openhims.platform.downtime.Sticker;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;

class PaperOrderTest {

    private final Bench bench = new Bench();
    private final Caller clerk = bench.node.caller("technician", "lab.downtime.enter", "patient.read", "lab.specimen.receive");
    private final Instant made = bench.node.clock().instant();
    private final Instant at = made.plusSeconds(600);
    private List<String> stickers;

    @BeforeEach
    void kit() {
        bench.paper.reserve(clerk, new Kit(1, made, "admin", Map.of("accession", 4), 0), 4);
        stickers = bench.paper.stickers(1, Locale.ENGLISH).stream().map(Sticker::code).toList();
        bench.node.clock().move(Duration.ofHours(3));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aPaperRequestKeepsItsNumbersAndItsTimes() {
        assertTrue(stickers.stream().allMatch(CheckDigit.LUHN::isValid));
        Instant collected = at.plusSeconds(300);
        LabOrder order = enter(List.of("CBC", "GLU"), collected, stickers.get(0), stickers.get(1));
        assertEquals(at, order.orderedAt());
        assertEquals(List.of(stickers.get(0), stickers.get(1)), order.specimens().stream().map(Specimen::accession).toList());
        assertTrue(order.specimens().stream().allMatch(specimen -> specimen.status() == SpecimenStatus.COLLECTED
                && specimen.collectedAt().equals(collected) && specimen.orderedAt().equals(at)));
        Event told = bench.node.events(LabEvent.ORDERED).get(0);
        assertEquals(List.of(Source.DOWNTIME, at), List.of(told.source(), told.happened()));
        assertEquals(List.of(collected, collected), bench.node.events(LabEvent.COLLECTED).stream().map(Event::happened).toList());
        assertEquals(SpecimenStatus.RECEIVED, bench.specimens.receive(clerk, stickers.get(0)).status());
    }

    @Test
    void theSameRequestTwiceIsOneOrderAndAnotherIsRefused() {
        LabOrder first = enter(List.of("CBC"), null, stickers.get(0));
        assertEquals(SpecimenStatus.ORDERED, first.specimens().get(0).status());
        assertEquals(first.id(), enter(List.of("CBC"), null, stickers.get(0)).id());
        assertEquals(1, bench.node.events(LabEvent.ORDERED).size());
        Refused.with(409, "lab.accession.used", () -> enter(List.of("GLU"), null, stickers.get(0)));
        Refused.with(409, "lab.accession.used", () -> enter(List.of("CBC", "GLU"), null, stickers.get(0), stickers.get(2)));
        assertEquals(stickers.get(2), enter(List.of("GLU"), null, stickers.get(2)).specimens().get(0).accession(), "a refusal uses no sticker up");
    }

    @Test
    void whatDoesNotFitIsNamed() {
        Refused.fields(() -> enter(List.of("CBC", "GLU"), null, stickers.get(0)), "downtime.accessions:lab.downtime.tubes");
        Refused.fields(() -> enter(List.of("CBC", "GLU"), null, stickers.get(0), stickers.get(0)), "downtime.accessions:lab.downtime.tubes");
        Refused.fields(() -> enter(List.of("CBC"), null, "1234567890"), "downtime.accessions[0]:downtime.check-digit");
        Refused.fields(() -> enter(List.of("CBC"), null, CheckDigit.LUHN.appendTo("599999999")), "downtime.accessions[0]:downtime.not-reserved");
        Refused.fields(() -> enter(List.of("CBC"), at.minusSeconds(1), stickers.get(0)), "downtime.collectedAt:lab.downtime.before-order");
        Refused.fields(() -> enter(List.of("CBC"), made.plus(Duration.ofDays(1)), stickers.get(0)), "downtime.collectedAt:downtime.future");
        Refused.fields(() -> order(made.minusSeconds(120), stickers.get(0)), "downtime.at:downtime.before-kit");
        Refused.fields(() -> order(made.plus(Duration.ofDays(1)), stickers.get(0)), "downtime.at:downtime.future");
        Refused.with(403, "access.denied", () -> bench.orders.order(bench.technician, new NewLabOrder(Bench.SUNITA, List.of("CBC"), null, null, null,
                new PaperOrder(at, List.of(stickers.get(0)), null))));
    }

    private LabOrder enter(List<String> tests, Instant collected, String... accessions) {
        return bench.orders.order(clerk, new NewLabOrder(Bench.SUNITA, tests, null, null, null, new PaperOrder(at, List.of(accessions), collected)));
    }

    private void order(Instant when, String accession) {
        bench.orders.order(clerk, new NewLabOrder(Bench.SUNITA, List.of("CBC"), null, null, null, new PaperOrder(when, List.of(accession), null)));
    }
}
