// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.Executable;
import org.openhims.healthcard.Card;
import org.openhims.platform.ProblemException;
import org.openhims.platform.events.Event;
import org.openhims.platform.record.RecordItem;

class CounterTest {

    private final CardDesk desk = new CardDesk();
    private final String uhid = desk.sunita();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void issuesTheFirstCard() {
        Card card = desk.counter.issue(desk.clerk, uhid, null);

        assertEquals(List.of(1, "temporary", "first", "/api/v1/cards/" + uhid + "/1.pdf"),
                List.of(card.serial(), card.status(), card.reason(), card.pdf()));
        assertEquals(card, desk.counter.get(desk.clerk, uhid, 1));
        assertEquals("{\"uhid\":\"" + uhid + "\",\"serial\":1,\"reason\":\"first\"}",
                desk.node.events("healthcard.card.issued").get(0).json());
        assertTrue(desk.node.audits().stream().anyMatch(row -> row.action().equals("card.issued") && row.detail().equals("serial=1")));
    }

    /** Also not confirmed or printed; a wrong entry of a death is put right by the register, and the card is as it was. */
    @Test
    void whoHasDiedGetsNoCardUntilTheEntryIsWithdrawn() {
        desk.counter.issue(desk.clerk, uhid, null);
        desk.died(uhid);

        for (Executable deed : List.<Executable>of(() -> desk.counter.issue(desk.clerk, uhid, "lost"), () -> desk.counter.verify(desk.clerk, uhid, 1),
                () -> desk.counter.makePermanent(desk.clerk, uhid, 1), () -> desk.counter.pdf(desk.clerk, uhid, 1))) {
            assertEquals("card.deceased", assertThrows(ProblemException.class, deed).problem().code());
        }
        assertEquals("temporary", desk.counter.get(desk.clerk, uhid, 1).status());

        desk.lives.alive(desk.node.caller("doctor", "patient.death"), uhid, "another patient was meant");
        assertEquals("verified", desk.counter.verify(desk.clerk, uhid, 1).status());
    }

    @Test
    void aNewCardRevokesTheOld() {
        desk.counter.issue(desk.clerk, uhid, null);
        Card second = desk.counter.issue(desk.clerk, uhid, "revised");

        assertEquals("revised", second.reason());
        assertEquals(List.of("temporary", "replaced"), desk.counter.of(desk.clerk, uhid).stream().map(Card::status).toList());
        assertEquals(List.of("healthcard.card.issued", "healthcard.card.revoked", "healthcard.card.issued"),
                desk.node.events().stream().map(Event::type).filter(type -> type.startsWith("healthcard")).toList());
    }

    /** Also for the very first card, and for the duplicates after it. */
    @RepeatedTest(2)
    void eightCountersAtOnceGetASerialEachAndTheLastCardIsTheValidOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Card> issue = () -> desk.counter.issue(desk.clerk, uhid, null);
        Set<Integer> issued = new TreeSet<>();
        for (Future<Card> card : threads.invokeAll(Collections.nCopies(8, issue))) {
            issued.add(card.get().serial());
        }
        threads.shutdownNow();

        assertEquals(Set.of(1, 2, 3, 4, 5, 6, 7, 8), issued);
        List<Card> cards = desk.counter.of(desk.clerk, uhid);
        assertEquals(List.of(8, 7, 6, 5, 4, 3, 2, 1), cards.stream().map(Card::serial).toList());
        assertEquals(List.of(8), cards.stream().filter(Card::valid).map(Card::serial).toList());
        assertEquals("revoked", desk.scanner.verify(desk.clerk, cards.get(1).qr()).reason());
        assertTrue(desk.scanner.verify(desk.clerk, cards.get(0).qr()).valid());
    }

    @Test
    void whatIsExpiredIsReplacedAndNoLongerConfirmed() {
        String qr = desk.counter.issue(desk.clerk, uhid, null).qr();
        desk.node.clock().move(Duration.ofDays(366));

        assertEquals("expired", desk.counter.get(desk.clerk, uhid, 1).status());
        assertEquals("expired", desk.scanner.verify(desk.clerk, qr).reason());
        refused(409, "card.state", () -> desk.counter.verify(desk.clerk, uhid, 1));
        refused(409, "card.state", () -> desk.counter.pdf(desk.clerk, uhid, 1));
        Card next = desk.counter.issue(desk.clerk, uhid, null);
        assertEquals(List.of(2, "temporary", "expired"), List.of(next.serial(), next.status(), next.reason()));
    }

    @Test
    void becomesVerifiedAndPermanent() {
        Card temporary = desk.counter.issue(desk.clerk, uhid, null);

        assertEquals("verified", desk.counter.verify(desk.clerk, uhid, 1).status());
        Card permanent = desk.counter.makePermanent(desk.clerk, uhid, 1);

        assertEquals("permanent", permanent.status());
        assertNull(permanent.expiresOn());
        assertNotEquals(temporary.qr(), permanent.qr());
        assertNull(desk.scanner.verify(desk.clerk, permanent.qr()).expiresOn());
        assertTrue(desk.scanner.verify(desk.clerk, temporary.qr()).valid(), "the paper in the patient's hand holds until it expires");
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() {
        desk.counter.issue(desk.clerk, uhid, null);

        refused(409, "card.state", () -> desk.counter.makePermanent(desk.clerk, uhid, 1));
        desk.counter.block(desk.clerk, uhid, 1, "found by a stranger");
        refused(409, "card.state", () -> desk.counter.block(desk.clerk, uhid, 1, "again"));
        refused(409, "card.state", () -> desk.counter.verify(desk.clerk, uhid, 1));
        refused(409, "card.state", () -> desk.counter.pdf(desk.clerk, uhid, 1));
        refused(404, "card.unknown", () -> desk.counter.get(desk.clerk, uhid, 2));
        refused(404, "patient.unknown", () -> desk.counter.issue(desk.clerk, "0700000000021", null));
        refused(400, "value.invalid", () -> desk.counter.issue(desk.clerk, uhid, "whim"));
        refused(400, "value.invalid", () -> desk.counter.block(desk.clerk, uhid, 1, " x "));
        assertEquals("lost", desk.counter.issue(desk.clerk, uhid, null).reason(), "after a block there may be another");
    }

    @Test
    void needsThePermissions() {
        var nobody = desk.node.caller("nobody", "patient.read");

        refused(403, "access.denied", () -> desk.counter.issue(nobody, uhid, null));
        refused(403, "access.denied", () -> desk.counter.verify(nobody, uhid, 1));
        refused(403, "access.denied", () -> desk.counter.makePermanent(nobody, uhid, 1));
        refused(403, "access.denied", () -> desk.counter.block(nobody, uhid, 1, "lost"));
        refused(403, "access.denied", () -> desk.counter.get(nobody, uhid, 1));
        refused(403, "access.denied", () -> desk.counter.of(nobody, uhid));
        refused(403, "access.denied", () -> desk.counter.pdf(nobody, uhid, 1));
    }

    @Test
    void everyDeedIsInTheRecord() {
        CardHistory history = new CardHistory(desk.book, desk.texts);
        desk.counter.issue(desk.clerk, uhid, null);
        desk.node.clock().move(Duration.ofMinutes(1));
        desk.counter.pdf(desk.clerk, uhid, 1);
        desk.node.clock().move(Duration.ofMinutes(1));

        List<RecordItem> items = history.items(desk.clerk, Set.of(uhid), desk.node.clock().instant(), 10);

        assertEquals(List.of("Health card printed", "Health card issued"), items.stream().map(RecordItem::title).toList());
        assertEquals("registrar", items.get(0).details().get(1).value());
    }

    private static void refused(int status, String code, Executable work) {
        ProblemException refused = assertThrows(ProblemException.class, work);
        assertEquals(status + " " + code, refused.problem().status() + " " + refused.problem().code());
    }
}
