// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.Scan;

class CardCodeTest {

    private final CardDesk desk = new CardDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aCardIsReadAsItWasIssued() {
        String uhid = desk.sunita();
        Card card = desk.counter.issue(desk.clerk, uhid, null);

        Scan scan = desk.scanner.verify(desk.clerk, card.qr());

        assertEquals(new Scan("hims", true, null, uhid, 1, "temporary", "Sunita Devi", "F", "1990", null, null, "LGD7",
                java.time.LocalDate.of(2026, 11, 22), java.time.LocalDate.of(2027, 11, 22), null, null, null, null, null, null, null, null), scan);
        assertTrue(card.qr().length() <= 483, () -> "must fit a QR code of version 13: " + card.qr().length());
    }

    @Test
    void oneChangedByteAnywhereFails() {
        String qr = desk.counter.issue(desk.clerk, desk.sunita(), null).qr();
        for (int at = 0; at < qr.length(); at++) {
            for (char other : new char[] {'0', 'Z', ':', 'a', (char) (qr.charAt(at) ^ 1)}) {
                String changed = qr.substring(0, at) + other + qr.substring(at + 1);
                Scan scan = desk.scanner.verify(desk.clerk, changed);
                assertEquals(changed.equals(qr), scan.valid(), () -> "at a changed character");
                assertTrue(scan.valid() || scan.reason() != null);
            }
        }
    }

    @Test
    void oneCharacterMoreOrLessFails() {
        String qr = desk.counter.issue(desk.clerk, desk.sunita(), null).qr();

        for (String changed : List.of(qr + "0", qr + " ", qr + "\n", qr.substring(0, qr.length() - 1), " " + qr, qr.toLowerCase(), qr + qr)) {
            assertFalse(desk.scanner.verify(desk.clerk, changed).valid(), changed);
        }
        assertTrue(desk.scanner.read(desk.clerk, " " + qr + "\r\n").valid(), "a scanner types a line end");
    }

    @Test
    void aCardOfAnotherKeyIsRefused() {
        String uhid = desk.sunita();
        try (CardDesk stranger = new CardDesk()) {
            String qr = stranger.counter.issue(stranger.clerk, stranger.sunita(), null).qr();
            desk.counter.issue(desk.clerk, uhid, null);

            assertEquals("key", desk.scanner.verify(desk.clerk, qr).reason());
        }
    }

    @Test
    void aCardWithABorrowedKeyIdIsRefused() {
        try (CardDesk stranger = new CardDesk()) {
            String qr = stranger.counter.issue(stranger.clerk, stranger.sunita(), null).qr();
            CardCode.Read read = CardCode.read(qr, id -> desk.book.tx(desk.clerk, tx -> desk.keys.key(tx, desk.keys.ownId())));

            assertEquals("signature", read.fault());
            assertNull(read.token());
        }
    }

    @Test
    void aReplacedCardIsRevokedAndTheNewOneHolds() {
        String uhid = desk.sunita();
        String first = desk.counter.issue(desk.clerk, uhid, null).qr();
        Card second = desk.counter.issue(desk.clerk, uhid, "lost");

        assertEquals(2, second.serial());
        assertEquals("revoked", desk.scanner.verify(desk.clerk, first).reason());
        assertEquals("replaced", desk.scanner.verify(desk.clerk, first).status());
        assertTrue(desk.scanner.verify(desk.clerk, second.qr()).valid());
    }

    @Test
    void aCardExpiresTheDayAfterItsLast() {
        String qr = desk.counter.issue(desk.clerk, desk.sunita(), null).qr();

        desk.node.clock().move(Duration.ofDays(365));
        assertTrue(desk.scanner.verify(desk.clerk, qr).valid());

        desk.node.clock().move(Duration.ofDays(1));
        assertEquals("expired", desk.scanner.verify(desk.clerk, qr).reason());
        assertEquals("expired", desk.scanner.verify(desk.clerk, qr).status());
    }

    @Test
    void aCardThatWasNeverCommittedIsNotIssued() {
        String uhid = desk.sunita();
        CardToken token = new CardToken(desk.keys.ownId(), "LGD7", 9, java.time.LocalDate.of(2026, 11, 22), null, uhid, "Sunita", 1990,
                org.openhims.registration.Sex.F, null, false, null);

        assertEquals("unissued", desk.scanner.verify(desk.clerk, desk.keys.signed((id, sign) -> CardCode.write(token, head -> new byte[1], sign))).reason());
    }

    @Test
    void aLaterVersionIsToldApart() {
        byte[] later = Base45.decode(desk.counter.issue(desk.clerk, desk.sunita(), null).qr().substring(6));
        later[0] = 3;

        assertEquals("version", desk.scanner.verify(desk.clerk, "HIMS1:" + Base45.encode(later)).reason());
        assertEquals("unreadable", desk.scanner.verify(desk.clerk, "HIMS1:").reason());
        assertEquals("unreadable", desk.scanner.verify(desk.clerk, "HIMS1:BB8").reason());
    }
}
