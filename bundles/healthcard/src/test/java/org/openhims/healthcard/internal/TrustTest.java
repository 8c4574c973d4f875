// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.healthcard.CardTrust.Jwk;
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
        Counter counter = new Counter(desk.book, other, desk.lookup, desk.printing, desk.facility, desk.texts, desk.json, desk.node.clock());

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
