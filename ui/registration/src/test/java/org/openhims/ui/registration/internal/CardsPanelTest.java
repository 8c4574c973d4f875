// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardClinical;
import org.openhims.healthcard.CardEvent;
import org.openhims.healthcard.CardReaders;
import org.openhims.healthcard.CardTrail;
import org.openhims.healthcard.CardTrust;
import org.openhims.healthcard.Cards;
import org.openhims.healthcard.Clinical;

class CardsPanelTest {

    private static final String UHID = "0700000002017";

    private final List<Card> issued = new ArrayList<>(List.of(card(2, "temporary", "lost"), card(1, "replaced", "first")));
    private final List<CardReaders.Reader> known = new ArrayList<>(List.of(reader("21fe31df", "Narmada Vihar", null)));
    private final Fake<Cards> cards = Fake.of(Cards.class).on("of", args -> List.copyOf(issued))
            .on("verify", args -> set(card(2, "verified", "lost"))).on("makePermanent", args -> set(card(2, "permanent", "lost")))
            .on("block", args -> set(card(2, "blocked", "lost"))).on("issue", args -> card(3, "temporary", "revised"));
    private final Fake<CardTrail> trail = Fake.of(CardTrail.class).on("history", args -> List.of(act("printed"), act("issued")))
            .on("dispatch", args -> act("dispatched")).on("deliver", args -> act("delivered"));
    private final Fake<CardClinical> clinical = Fake.of(CardClinical.class).on("open", args -> new Clinical("B+", true, "RECORDED",
            List.of("Penicillin"), true, LocalDate.of(2026, 11, 22), Set.of(Clinical.Flag.DIABETES), "PMJAY"));
    private final Fake<CardReaders> readers = Fake.of(CardReaders.class).on("all", args -> List.copyOf(known)).on("add", args -> {
        known.add(reader("5b0c21aa", (String) args.get(0), null));
        return known.get(1);
    }).on("withdraw", args -> List.of(known.get(0), reader("5b0c21aa", "State", TestSession.NOW)));
    private final TestSession session = TestSession.of("registrar", "card.read", "card.issue", "card.confirm", "card.deliver");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static Card card(int serial, String status, String reason) {
        return new Card(UHID, serial, status, reason, TestSession.NOW, LocalDate.of(2027, 11, 22), "qr", "pdf");
    }

    private static CardReaders.Reader reader(String kid, String name, Instant withdrawn) {
        return new CardReaders.Reader(kid, name, "AA", TestSession.NOW, withdrawn, kid.startsWith("21"));
    }

    private static CardTrail.Act act(String act) {
        return new CardTrail.Act(2, act, TestSession.NOW, "registrar", null);
    }

    private Card set(Card card) {
        issued.set(0, card);
        return card;
    }

    private void open(TestSession who) {
        window.show(new CardsPanel(cards.service(), trail.service(), clinical.service()).open(who, UHID));
    }

    @Test
    void showsEachCardWithItsHistory() {
        open(session);
        assertTrue(window.text().contains("old one lost"), window::text);
        assertTrue(window.text().contains("registrar"));
        assertTrue(window.sees("cards-1") && window.sees("cards-2"));
    }

    @Test
    void whoHasNoCardGetsTheFirstOneByOneButton() {
        issued.clear();
        session.patientActions().add(new CardAction(cards.service()));
        open(session);
        window.click("card-first");
        assertTrue(cards.asked().contains("issue[" + UHID + ", null]"), () -> cards.asked().toString());
        open(TestSession.of("doctor", "card.read"));
        assertTrue(window.text().contains("No card yet"), window::text);
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
        window.show(new CardKeysView(trust.service(), readers.service()).open(session, ""));
        window.click("card-rotate");
        window.settle();
        assertFalse(window.sees("card-keys-21fe31df"));
        window.click("confirm-go");
        assertTrue(window.sees("card-keys-0badcafe") && window.sees("card-keys-21fe31df"));
    }

    @Test
    void aWithdrawnKeySaysFromWhenOnItsCardsAreRefused() {
        CardTrust.Jwk good = new CardTrust.Jwk("OKP", "Ed25519", "0badcafe", "sig", "EdDSA", "AA");
        CardTrust.Jwk bad = new CardTrust.Jwk("OKP", "Ed25519", "0badcafe", "sig", "EdDSA", "AA", LocalDate.of(2026, 11, 1));
        Fake<CardTrust> trust = Fake.of(CardTrust.class).on("keys", args -> new CardTrust.KeySet(List.of(good)))
                .on("withdraw", args -> new CardTrust.KeySet(List.of(bad)));
        window.show(new CardKeysView(trust.service(), readers.service()).open(session, ""));
        window.click("card-withdraw-0badcafe");
        window.settle();
        window.click("confirm-go");
        assertTrue(trust.asked().contains("withdraw[0badcafe, null]"), () -> trust.asked().toString());
        assertTrue(window.text().contains("cards from 1 Nov 2026 on are refused"), window::text);
    }

    @Test
    void aReaderIsAddedByItsPublicKeyAndWithdrawn() {
        Fake<CardTrust> trust = Fake.of(CardTrust.class).on("keys", args -> new CardTrust.KeySet(List.of()));
        window.show(new CardKeysView(trust.service(), readers.service()).open(session, ""));
        window.type("reader-name", "State");
        window.type("reader-key", "hSDw");
        window.click("reader-add");
        assertTrue(readers.asked().contains("add[State, hSDw]"), () -> readers.asked().toString());
        window.click("reader-withdraw-5b0c21aa");
        window.settle();
        window.click("confirm-go");
        assertTrue(window.text().contains("withdrawn 10:00"), window::text);
        assertFalse(window.sees("reader-withdraw-5b0c21aa"));
    }

    @Test
    void theClinicalPartIsReadFromTheCardByWhoMay() {
        open(session);
        assertFalse(window.sees("card-clinical"));
        open(TestSession.of("doctor", "card.read", "card.clinical"));
        window.click("card-clinical");
        window.settle();
        for (String part : List.of("known on 22 Nov 2026", "B+", "Penicillin and more", "Diabetes", "never for transfusion")) {
            assertTrue(window.text().contains(part), () -> part + " in " + window.text());
        }
    }

    @Test
    void whoMayOnlyLookOnlyLooksInHindiToo() {
        open(TestSession.of("doctor", "card.read").speaking(TestTexts.HINDI));
        assertFalse(window.sees("card-block") || window.sees("card-deliver") || window.sees("card-verify"));
        assertTrue(window.text().contains("पुराना खो गया"), window::text);
    }
}
