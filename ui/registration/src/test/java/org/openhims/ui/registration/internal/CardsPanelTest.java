// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardEvent;
import org.openhims.healthcard.CardTrail;
import org.openhims.healthcard.CardTrust;
import org.openhims.healthcard.Cards;

class CardsPanelTest {

    private static final String UHID = "0700000002017";

    private final List<Card> issued = new ArrayList<>(List.of(card(2, "temporary", "lost"), card(1, "replaced", "first")));
    private final Fake<Cards> cards = Fake.of(Cards.class).on("of", args -> List.copyOf(issued))
            .on("verify", args -> set(card(2, "verified", "lost"))).on("makePermanent", args -> set(card(2, "permanent", "lost")))
            .on("block", args -> set(card(2, "blocked", "lost"))).on("issue", args -> card(3, "temporary", "revised"));
    private final Fake<CardTrail> trail = Fake.of(CardTrail.class).on("history", args -> List.of(act("printed"), act("issued")))
            .on("dispatch", args -> act("dispatched")).on("deliver", args -> act("delivered"));
    private final TestSession session = TestSession.of("registrar", "card.read", "card.issue", "card.confirm", "card.deliver");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static Card card(int serial, String status, String reason) {
        return new Card(UHID, serial, status, reason, TestSession.NOW, LocalDate.of(2027, 11, 22), "qr", "pdf");
    }

    private static CardTrail.Act act(String act) {
        return new CardTrail.Act(2, act, TestSession.NOW, "registrar", null);
    }

    private Card set(Card card) {
        issued.set(0, card);
        return card;
    }

    private void open(TestSession who) {
        window.show(new CardsPanel(cards.service(), trail.service()).open(who, UHID));
    }

    @Test
    void showsEachCardWithItsHistory() {
        open(session);
        assertTrue(window.text().contains("old one lost"), window::text);
        assertTrue(window.text().contains("registrar"));
        assertTrue(window.sees("cards-1") && window.sees("cards-2"));
    }

    @Test
    void aTemporaryCardIsVerifiedThenMadePermanent() {
        open(session);
        assertFalse(window.sees("card-permanent"));
        window.click("card-verify");
        assertFalse(window.sees("card-verify"));
        window.click("card-permanent");
        assertEquals("permanent", issued.get(0).status());
        assertTrue(session.said.get(1).contains("print it anew"));
    }

    @Test
    void whoTakesTheCardIsAsked() {
        open(session);
        window.click("card-deliver");
        window.settle();
        window.type("confirm-reason", "Ram, husband");
        window.click("confirm-go");
        assertTrue(trail.asked().contains("deliver[" + UHID + ", 2, Ram, husband]"), () -> trail.asked().toString());
    }

    @Test
    void aBlockedCardOffersNothingMore() {
        open(session);
        window.click("card-block");
        window.settle();
        window.type("confirm-reason", "found by a stranger");
        window.click("confirm-go");
        assertFalse(window.sees("card-block") || window.sees("card-deliver") || window.sees("card-revised"));
    }

    @Test
    void changedDataMakesANewCardAndWorkOfOthersAppears() {
        open(session);
        window.click("card-revised");
        assertTrue(cards.asked().contains("issue[" + UHID + ", revised]"));
        set(card(2, "blocked", "lost"));
        session.tell(CardEvent.REVOKED, UHID);
        assertFalse(window.sees("card-block"));
    }

    @Test
    void theKeyIsChangedAfterAQuestion() {
        CardTrust.Jwk old = new CardTrust.Jwk("OKP", "Ed25519", "0badcafe", "sig", "EdDSA", "AA");
        CardTrust.Jwk fresh = new CardTrust.Jwk("OKP", "Ed25519", "21fe31df", "sig", "EdDSA", "BB");
        Fake<CardTrust> trust = Fake.of(CardTrust.class).on("keys", args -> new CardTrust.KeySet(List.of(old)))
                .on("rotate", args -> new CardTrust.KeySet(List.of(old, fresh)));
        window.show(new CardKeysView(trust.service()).open(session, ""));
        window.click("card-rotate");
        window.settle();
        assertFalse(window.sees("card-keys-21fe31df"));
        window.click("confirm-go");
        assertTrue(window.sees("card-keys-0badcafe") && window.sees("card-keys-21fe31df"));
    }

    @Test
    void whoMayOnlyLookOnlyLooksInHindiToo() {
        open(TestSession.of("doctor", "card.read").speaking(TestTexts.HINDI));
        assertFalse(window.sees("card-block") || window.sees("card-deliver") || window.sees("card-verify"));
        assertTrue(window.text().contains("पुराना खो गया"), window::text);
    }
}
