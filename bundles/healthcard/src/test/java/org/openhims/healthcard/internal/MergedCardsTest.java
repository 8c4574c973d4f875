// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.Scan;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.registration.MergePart;
import org.openhims.registration.NewMerge;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Sex;
import org.openhims.registration.internal.MergeDesk;
import org.openhims.registration.internal.MergeParts;

class MergedCardsTest {

    private final CardDesk desk = new CardDesk();
    private final Caller merger = desk.node.caller("registrar", "patient.merge");
    private final MergeDesk merges = new MergeDesk(desk.register, new MergeParts(desk.register), desk.texts, desk.node.clock());
    private final String survivor = desk.sunita();
    private final String retired = desk.register(NewPatient.of("Suneeta Kumari", Sex.F));
    private final Card old = desk.counter.issue(desk.clerk, retired, null);

    @AfterEach
    void close() {
        desk.close();
    }

    private String merge() {
        desk.node.clock().move(Duration.ofSeconds(1));
        return merges.merge(merger, new NewMerge(survivor, retired, Set.of(), "one person")).id();
    }

    @Test
    void theOldCardAndTheOldNumberLeadToTheSurvivor() {
        merge();

        Scan card = desk.scanner.verify(desk.clerk, old.qr());
        assertEquals(List.of(true, survivor, 1), List.of(card.valid(), card.uhid(), card.serial()));
        assertEquals(survivor, desk.scanner.verify(desk.clerk, retired).uhid());
        assertEquals(List.of(old), desk.counter.of(desk.clerk, survivor));
    }

    @Test
    void aNewCardForTheOldNumberBearsTheSurvivors() {
        String merge = merge();
        Card fresh = desk.counter.issue(desk.clerk, retired, null);
        assertEquals(survivor, fresh.uhid());
        assertEquals(Set.of(fresh, old), Set.copyOf(desk.counter.of(desk.clerk, retired)));

        desk.node.clock().move(Duration.ofSeconds(1));
        merges.undo(merger, merge, "two people");

        assertEquals(List.of(old), desk.counter.of(desk.clerk, retired));
        assertEquals(retired, desk.scanner.verify(desk.clerk, old.qr()).uhid());
    }

    @Test
    void aCardIsListedAndStaysWithTheNumberThatItBears() {
        CardPart part = new CardPart(desk.book, desk.texts);
        Instant end = desk.node.clock().instant().plusSeconds(1);

        MergePart.Fact fact = part.written(desk.clerk, retired, Instant.EPOCH, end).get(0);

        assertEquals(List.of("card", "Card 1", false), List.of(fact.kind(), fact.title(), fact.movable()));
        assertThrows(ProblemException.class, () -> part.assign(desk.clerk, "card", fact.id(), retired, survivor));
    }
}
