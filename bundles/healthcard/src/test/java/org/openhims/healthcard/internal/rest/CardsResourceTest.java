// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.facility.internal.JsonService;
import org.openhims.fixtures.SignedIn;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardScan;
import org.openhims.healthcard.CardTrail;
import org.openhims.healthcard.CardTrust;
import org.openhims.healthcard.Cards;
import org.openhims.healthcard.Scan;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Anonymous;
import org.openhims.platform.rest.Created;

/** The JSON that outside clients rely on, and what each path asks of the counter. */
class CardsResourceTest {

    private static final Card CARD = new Card("0700000000013", 1, "temporary", "first", Instant.parse("2026-11-22T04:30:00Z"),
            LocalDate.of(2027, 11, 22), "HIMS1:X", "/api/v1/cards/0700000000013/1.pdf");

    private final List<String> asked = new ArrayList<>();
    private final Desk desk = new Desk();
    private final CardsResource cards = new CardsResource(desk, desk);
    private final PatientCardsResource patientCards = new PatientCardsResource(desk);
    private final SecurityContext clerk = new SignedIn(Caller.system("clerk"));
    private final JsonService json = new JsonService();

    @Test
    void aCardIsAnsweredWithSerialCodeAndPrint() {
        assertEquals("{\"uhid\":\"0700000000013\",\"serial\":1,\"status\":\"temporary\",\"reason\":\"first\",\"issuedAt\":\"2026-11-22T04:30:00Z\","
                + "\"expiresOn\":\"2027-11-22\",\"qr\":\"HIMS1:X\",\"pdf\":\"/api/v1/cards/0700000000013/1.pdf\"}",
                json.write(patientCards.issue(clerk, "0700000000013", null)));
        assertEquals("{\"items\":[]}", json.write(patientCards.list(clerk, "0700000000013")));
    }

    @Test
    void aScanLeavesOutWhatItDoesNotKnow() {
        assertEquals("{\"kind\":\"unknown\",\"valid\":false,\"reason\":\"unreadable\"}",
                json.write(cards.verify(clerk, json.read("{\"qr\":\"x\"}", CardsResource.Code.class))));
        assertEquals("{\"kind\":\"share\",\"facility\":\"IN0710000123\",\"counter\":\"1\"}", json.write(Scan.share("IN0710000123", "1")));
        assertEquals("{\"kind\":\"uhid\",\"valid\":true,\"uhid\":\"0700000000013\"}", json.write(Scan.uhid("0700000000013", true)));
    }

    @Test
    void eachPathAsksForItsDeed() {
        patientCards.issue(clerk, "U", json.read("{\"reason\":\"lost\"}", PatientCardsResource.Issue.class));
        cards.get(clerk, "U", 1);
        cards.confirm(clerk, "U", 1);
        cards.permanent(clerk, "U", 1);
        cards.block(clerk, "U", 1, new CardsResource.Block("stolen"));
        cards.pdf(clerk, "U", 1);

        assertEquals(List.of("issue U lost", "get U 1", "verify U 1", "permanent U 1", "block U 1 stolen", "pdf U 1"), asked);
    }

    @Test
    void theWayToTheHolderIsAsked() {
        CardTrailResource trail = new CardTrailResource(desk);

        assertEquals("{\"serial\":1,\"act\":\"delivered\",\"at\":\"2026-11-22T04:30:00Z\",\"by\":\"system:clerk\",\"reason\":\"Ram\"}",
                json.write(trail.delivered(clerk, "U", 1, new CardTrailResource.To("Ram"))));
        trail.dispatched(clerk, "U", 1, new CardTrailResource.To("post"));
        assertEquals(1, trail.history(clerk, "U").items().size());
        assertEquals(List.of("deliver U 1 Ram", "dispatch U 1 post"), asked);
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        SecurityContext stranger = new SignedIn(null);

        assertEquals(401, assertThrows(ProblemException.class, () -> patientCards.issue(stranger, "U", null)).problem().status());
        assertEquals(401, assertThrows(ProblemException.class, () -> cards.verify(stranger, new CardsResource.Code("x"))).problem().status());
    }

    @Test
    void onlyWhatIsNeededOffLineIsForEverybody() {
        assertEquals(List.of("keys", "revocations", "signedRevocations"), methods(CardTrustResource.class, Anonymous.class));
        assertEquals(List.of(), methods(CardsResource.class, Anonymous.class));
        assertEquals(List.of(), methods(PatientCardsResource.class, Anonymous.class));
        assertEquals(List.of("issue"), methods(PatientCardsResource.class, Created.class));
    }

    @Test
    void theKeysAreAJwkSet() {
        CardTrust.KeySet keys = new CardTrust.KeySet(List.of(new CardTrust.Jwk("OKP", "Ed25519", "0badcafe", "sig", "EdDSA", "AA")));

        assertEquals("{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"0badcafe\",\"use\":\"sig\",\"alg\":\"EdDSA\",\"x\":\"AA\"}]}",
                json.write(keys));
    }

    private static List<String> methods(Class<?> resource, Class<? extends java.lang.annotation.Annotation> with) {
        return Arrays.stream(resource.getMethods()).filter(method -> method.isAnnotationPresent(with)).map(Method::getName).sorted().toList();
    }

    /** Notes what it is asked. */
    private final class Desk implements Cards, CardScan, CardTrail {

        @Override
        public Act dispatch(Caller by, String uhid, int serial, String to) {
            asked.add("dispatch " + uhid + ' ' + serial + ' ' + to);
            return new Act(serial, "dispatched", CARD.issuedAt(), by.user(), to);
        }

        @Override
        public Act deliver(Caller by, String uhid, int serial, String to) {
            asked.add("deliver " + uhid + ' ' + serial + ' ' + to);
            return new Act(serial, "delivered", CARD.issuedAt(), by.user(), to);
        }

        @Override
        public List<Act> history(Caller by, String uhid) {
            return List.of(new Act(1, "issued", CARD.issuedAt(), by.user(), null));
        }


        @Override
        public Card issue(Caller by, String uhid, String reason) {
            return noted("issue " + uhid + ' ' + reason);
        }

        @Override
        public Card verify(Caller by, String uhid, int serial) {
            return noted("verify " + uhid + ' ' + serial);
        }

        @Override
        public Card makePermanent(Caller by, String uhid, int serial) {
            return noted("permanent " + uhid + ' ' + serial);
        }

        @Override
        public Card block(Caller by, String uhid, int serial, String reason) {
            return noted("block " + uhid + ' ' + serial + ' ' + reason);
        }

        @Override
        public Card get(Caller by, String uhid, int serial) {
            return noted("get " + uhid + ' ' + serial);
        }

        @Override
        public List<Card> of(Caller by, String uhid) {
            return List.of();
        }

        @Override
        public byte[] pdf(Caller by, String uhid, int serial) {
            noted("pdf " + uhid + ' ' + serial);
            return new byte[0];
        }

        @Override
        public Printing.Outcome print(Caller by, String uhid, int serial, String printer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Scan verify(Caller by, String code) {
            return Scan.invalid("unknown", "unreadable");
        }

        @Override
        public Scan read(Caller by, String typed) {
            throw new UnsupportedOperationException();
        }

        private Card noted(String deed) {
            asked.add(deed);
            return CARD;
        }
    }
}
