// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.TestNode;
import org.openhims.healthcard.internal.store.CardRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;

class CardBookTest {

    private static final Caller BY = Caller.system("test");
    private static final String UHID = "0700000000013";

    private final TestNode node = TestNode.start();
    private final CardBook book = new CardBook(node.store());

    @AfterEach
    void close() {
        book.close();
        node.close();
    }

    @Test
    void theDatabaseLetsAPatientHaveOneValidCardOnly() {
        add(1);

        assertEquals("healthcard_card_open", assertThrows(ConstraintViolation.class, () -> add(2)).constraint());
    }

    @Test
    void revokedCardsStayBesideTheValidOne() {
        for (int serial = 1; serial <= 3; serial++) {
            add(serial);
            revoke(serial);
        }
        add(4);

        assertEquals(List.of(4, 3, 2, 1), book.tx(BY, tx -> CardBook.cards(tx, UHID).stream().map(CardRow::serial).toList()));
    }

    @Test
    void aSerialIsUsedOnce() {
        add(1);
        revoke(1);

        assertThrows(ConstraintViolation.class, () -> add(1));
    }

    private void add(int serial) {
        book.tx(BY, tx -> {
            tx.em().persist(new CardRow(UHID, serial, "first", Instant.EPOCH, null, "code", "0badcafe"));
            return null;
        });
    }

    private void revoke(int serial) {
        book.tx(BY, tx -> {
            CardBook.card(tx, UHID, serial).orElseThrow().revoke("replaced");
            return null;
        });
    }
}
