// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardPrints.LeftOut;
import org.openhims.healthcard.CardReissue;
import org.openhims.healthcard.CardTrust.Jwk;
import org.openhims.platform.ProblemException;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Sex;

class TrustTest {

    private static final byte[] X509_OF_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final CardDesk desk = new CardDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    /** As a verifier without a network does it: with nothing but the published key. */
    @Test
    void theCardVerifiesWithThePublishedKey() throws Exception {
        String qr = desk.counter.issue(desk.clerk, desk.sunita(), null).qr();
        Jwk jwk = desk.trust.keys().keys().get(0);
        PublicKey key = published(jwk);

        CardCode.Read read = CardCode.read(qr, id -> CardKeys.hex(id).equals(jwk.kid()) ? Optional.of(key) : Optional.empty());

        assertEquals("Sunita Devi", read.token().name());
        assertEquals(List.of("OKP", "Ed25519", "sig", "EdDSA"), List.of(jwk.kty(), jwk.crv(), jwk.use(), jwk.alg()));
    }

    private static PublicKey published(Jwk jwk) throws Exception {
        byte[] raw = Base64.getUrlDecoder().decode(jwk.x());
        byte[] encoded = Arrays.copyOf(X509_OF_ED25519, X509_OF_ED25519.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509_OF_ED25519.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Test
    void thePrivateKeyIsItsOwnersOnlyAndStays() throws Exception {
        Path file = desk.folder.resolve("healthcard.key");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(desk.keys.ownId(), new CardKeys(desk.folder, desk.book).ownId());
        assertEquals(1, desk.trust.keys().keys().size());
    }

    @Test
    void anotherNodeOfTheDatabaseSignsWithItsOwnKey() {
        CardKeys other = new CardKeys(CardDesk.folder(), desk.book);
        Counter counter = new Counter(desk.book, other, desk.clinical, desk.lookup, desk.scope, desk.printing, desk.facility, desk.texts, desk.json, desk.node.clock());

        assertTrue(desk.scanner.verify(desk.clerk, counter.issue(desk.clerk, desk.sunita(), null).qr()).valid());
        assertEquals(2, desk.trust.keys().keys().size());
    }

    @Test
    void aDamagedKeyIsToldAndNotReplaced() throws Exception {
        Path file = desk.folder.resolve("healthcard.key");
        Files.writeString(file, "damaged\n");

        assertTrue(assertThrows(IllegalStateException.class, () -> new CardKeys(desk.folder, desk.book)).getMessage().contains("damaged"));
        assertEquals("damaged\n", Files.readString(file));
    }

    @Test
    void afterARotationOldCardsVerifyAndNewOnesHaveTheNewKey() {
        String uhid = desk.sunita();
        String old = desk.counter.issue(desk.clerk, desk.register(NewPatient.of("Asha", Sex.F).aged(30)), null).qr();
        int before = desk.keys.ownId();

        List<Jwk> published = desk.trust.rotate(desk.admin).keys();

        assertEquals(2, published.size());
        assertTrue(desk.scanner.verify(desk.clerk, old).valid());
        String fresh = desk.counter.issue(desk.clerk, uhid, null).qr();
        assertTrue(desk.scanner.verify(desk.clerk, fresh).valid());
        assertEquals(CardKeys.hex(desk.keys.ownId()), kid(fresh));
        assertEquals(CardKeys.hex(before), kid(old));
        assertEquals(desk.keys.ownId(), new CardKeys(desk.folder, desk.book).ownId(), "it stays after a restart");
        assertEquals(403, assertThrows(ProblemException.class, () -> desk.trust.rotate(desk.clerk)).problem().status());
        assertTrue(desk.node.audits().stream().anyMatch(row -> row.action().equals("card.key") && row.detail().contains(kid(fresh))));
    }

    /** The node's own key: from now on it signs with another, what it signed from that day on is refused, and each holder gets a new card. */
    @Test
    void aWithdrawnKeyMakesItsCardsWorthlessAndTheirHoldersKnown() throws Exception {
        String early = desk.register(NewPatient.of("Ram Kumar", Sex.M).aged(50));
        String before = desk.counter.issue(desk.clerk, early, null).qr();
        desk.node.clock().move(Duration.ofDays(2));
        String uhid = desk.sunita();
        String dead = desk.register(NewPatient.of("Mohan Lal", Sex.M).aged(90));
        String stolen = desk.counter.issue(desk.clerk, uhid, null).qr();
        desk.counter.issue(desk.clerk, dead, null);
        desk.died(dead);

        List<Jwk> keys = desk.trust.withdraw(desk.admin, kid(stolen), LocalDate.of(2026, 11, 24)).keys();

        assertEquals(LocalDate.of(2026, 11, 24), keys.get(0).refusedFrom());
        assertEquals("withdrawn", desk.scanner.verify(desk.clerk, stolen).reason());
        assertTrue(desk.scanner.verify(desk.clerk, before).valid(), "issued before that day");
        Reissue reissue = new Reissue(desk.book, desk.counter, desk.facility);
        assertEquals(List.of(uhid, dead), reissue.needed(desk.clerk, 10).stream().map(CardReissue.Holder::uhid).toList());

        CardReissue.Done done = reissue.reissue(desk.clerk, List.of(uhid, dead, early), (at, of) -> { });

        assertEquals(List.of("key"), done.issued().stream().map(Card::reason).toList());
        assertTrue(desk.scanner.verify(desk.clerk, done.issued().get(0).qr()).valid());
        assertEquals(List.of(new LeftOut(dead, "deceased"), new LeftOut(early, "good")), done.leftOut());
        assertEquals(List.of(dead), reissue.needed(desk.clerk, 10).stream().map(CardReissue.Holder::uhid).toList());

        desk.trust.withdraw(desk.admin, kid(stolen), null);
        assertEquals("withdrawn", desk.scanner.verify(desk.clerk, before).reason(), "all of them");
        assertEquals("card.key.unknown", assertThrows(ProblemException.class, () -> desk.trust.withdraw(desk.admin, "00000000", null)).problem().code());
        assertEquals(403, assertThrows(ProblemException.class, () -> desk.trust.withdraw(desk.clerk, kid(stolen), null)).problem().status());
    }

    /** As a verifier reads it that has this line only. */
    @Test
    void theCarriedListNamesTheWithdrawnKey() throws Exception {
        String stolen = desk.counter.issue(desk.clerk, desk.sunita(), null).qr();
        desk.trust.withdraw(desk.admin, kid(stolen), LocalDate.of(2026, 11, 20));
        byte[] all = Base64.getUrlDecoder().decode(desk.trust.signedRevocations().substring("HIMSR1:".length()));
        ByteBuffer list = ByteBuffer.wrap(all);

        assertEquals(2, list.get());
        assertEquals(desk.keys.ownId(), list.getInt(), "signed with the new key");
        list.getInt();
        assertEquals(1, list.get());
        assertEquals(kid(stolen), CardKeys.hex(list.getInt()));
        assertEquals(2515, list.getShort(), "20 November 2026");
        Jwk fresh = desk.trust.keys().keys().stream().filter(key -> key.kid().equals(CardKeys.hex(desk.keys.ownId()))).findFirst().orElseThrow();
        assertTrue(verifies(fresh, Arrays.copyOf(all, all.length - 64), all));
    }

    private static String kid(String qr) {
        return HexFormat.of().formatHex(Base45.decode(qr.substring(CardCode.PREFIX.length())), 1, 5);
    }

    /** Counters go on while the key changes: whatever a card says of its key is true. */
    @Test
    void noCardIsSignedWithAnotherKeyThanItSays() throws Exception {
        String uhid = desk.sunita();
        ExecutorService counter = Executors.newSingleThreadExecutor();
        Future<List<String>> issued = counter.submit(() -> IntStream.range(0, 20)
                .mapToObj(i -> desk.counter.issue(desk.clerk, uhid, null).qr()).toList());
        for (int i = 0; i < 5; i++) {
            desk.trust.rotate(desk.admin);
        }
        for (String qr : issued.get()) {
            assertNotEquals("signature", desk.scanner.verify(desk.clerk, qr).reason());
        }
        counter.shutdown();
    }

    /** As it is carried on a stick: a changed byte, or a key that nobody published, and it is no list. */
    @Test
    void theCarriedListIsSigned() throws Exception {
        String uhid = desk.sunita();
        desk.counter.issue(desk.clerk, uhid, null);
        desk.counter.issue(desk.clerk, uhid, "lost");
        byte[] all = Base64.getUrlDecoder().decode(desk.trust.signedRevocations().substring("HIMSR1:".length()));
        byte[] said = Arrays.copyOf(all, all.length - 64);
        Jwk jwk = desk.trust.keys().keys().get(0);

        assertEquals(jwk.kid(), HexFormat.of().formatHex(said, 1, 5));
        assertEquals(desk.node.clock().instant().getEpochSecond(), ByteBuffer.wrap(said).getInt(5));
        assertEquals(List.of(Long.parseLong(uhid.substring(0, 12)), 1L), leb128(Arrays.copyOfRange(said, 9, said.length)));
        assertTrue(verifies(jwk, said, all));
        said[10] ^= 1;
        assertTrue(!verifies(jwk, said, all));
    }

    private static boolean verifies(Jwk jwk, byte[] said, byte[] all) throws Exception {
        byte[] prefix = "HIMSR1:".getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(prefix, prefix.length + said.length);
        System.arraycopy(said, 0, signed, prefix.length, said.length);
        return CardKeys.verifies(published(jwk), signed, Arrays.copyOfRange(all, all.length - 64, all.length));
    }

    @Test
    void theListOfRevokedCardsIsSmallAndForgetsExpiredOnes() {
        List<String> uhids = new ArrayList<>();
        for (char letter = 'A'; letter < 'E'; letter++) {
            uhids.add(desk.register(NewPatient.of("Person " + letter, Sex.M).aged(30 + letter - 'A')));
            desk.counter.issue(desk.clerk, uhids.get(letter - 'A'), null);
        }
        desk.counter.issue(desk.clerk, uhids.get(1), null);
        desk.counter.issue(desk.clerk, uhids.get(1), null);
        desk.counter.block(desk.clerk, uhids.get(3), 1, "stolen");

        byte[] list = Base64.getUrlDecoder().decode(desk.trust.revocations().list());

        assertEquals(2, desk.trust.revocations().count());
        assertEquals(List.of(70_000_000_002L, 2L, 2L, 1L), leb128(list));
        desk.node.clock().move(Duration.ofDays(366));
        assertEquals("", desk.trust.revocations().list());
    }

    private static List<Long> leb128(byte[] bytes) {
        List<Long> numbers = new ArrayList<>();
        long number = 0;
        int shift = 0;
        for (byte one : bytes) {
            number |= (long) (one & 0x7f) << shift;
            shift += 7;
            if (one >= 0) {
                numbers.add(number);
                number = 0;
                shift = 0;
            }
        }
        return numbers;
    }
}
