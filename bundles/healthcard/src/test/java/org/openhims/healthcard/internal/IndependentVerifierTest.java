// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.healthcard.CardTrust.Jwk;
import org.openhims.healthcard.Scan;

/** A verifier written from the README alone: it shares no code with the bundle and has no network, only the published keys. */
class IndependentVerifierTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private final CardDesk desk = new CardDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void verifiesAndReadsTheCard() throws Exception {
        String uhid = desk.sunita();
        String qr = desk.counter.issue(desk.clerk, uhid, null).qr();
        byte[] all = base45(qr.substring(6));
        byte[] token = Arrays.copyOf(all, all.length - 64);
        Jwk jwk = desk.trust.keys().keys().get(0);

        assertEquals(jwk.kid(), HexFormat.of().formatHex(token, 1, 5));
        assertTrue(verifies(jwk, token, all));

        ByteBuffer bytes = ByteBuffer.wrap(token, 5, token.length - 5);
        assertEquals("LGD7", text(bytes));
        assertEquals(1, bytes.getShort());
        assertEquals(LocalDate.of(2026, 11, 22), LocalDate.of(2020, 1, 1).plusDays(bytes.getShort()));
        assertEquals(LocalDate.of(2027, 11, 22), LocalDate.of(2020, 1, 1).plusDays(bytes.getShort()));
        byte[] number = new byte[5];
        bytes.get(number);
        assertEquals(uhid.substring(0, 12), String.format("%012d", new BigInteger(1, number)));
        assertEquals(1990, bytes.getShort());
        assertEquals(2, bytes.get(), "F");
        assertEquals("Sunita Devi", text(bytes));
        assertEquals(1, bytes.get(), "one reader");
    }

    /** A card of the first kind, made from its description alone: it verifies as ever, and tells in the clear what later cards encrypt. */
    @Test
    void aCardOfVersionOneVerifies() {
        String uhid = desk.sunita();
        desk.counter.issue(desk.clerk, uhid, null);
        String qr = desk.keys.signed((id, sign) -> versionOne(uhid, id, sign));

        Scan scan = desk.scanner.verify(desk.clerk, qr);
        assertEquals(List.of(true, uhid, "Sunita Devi", "1990", "B+", "PMJAY"), List.of(scan.valid(), scan.uhid(), scan.name(), scan.birthDate(),
                scan.bloodGroup(), scan.scheme()));
        assertEquals("B+", desk.clinical.open(desk.doctor, qr).bloodGroup());
    }

    private static String versionOne(String uhid, int key, UnaryOperator<byte[]> sign) {
        long number = Long.parseLong(uhid.substring(0, 12));
        ByteBuffer token = ByteBuffer.allocate(128).put((byte) 1).putInt(key).put((byte) 4).put("LGD7".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 1).putShort((short) 2517).putShort((short) 2882).put((byte) (number >> 32)).putInt((int) number)
                .putShort((short) 1990).put((byte) 0b1001110).put((byte) 6).put((byte) 11).put("Sunita Devi".getBytes(StandardCharsets.US_ASCII));
        byte[] said = Arrays.copyOf(token.array(), token.position());
        byte[] signature = sign.apply(ByteBuffer.allocate(6 + said.length).put("HIMS1:".getBytes(StandardCharsets.US_ASCII)).put(said).array());
        return "HIMS1:" + Base45.encode(ByteBuffer.allocate(said.length + 64).put(said).put(signature).array());
    }

    @Test
    void noBitCanBeTurned() throws Exception {
        byte[] all = base45(desk.counter.issue(desk.clerk, desk.sunita(), null).qr().substring(6));
        Jwk jwk = desk.trust.keys().keys().get(0);
        for (int bit = 0; bit < all.length * 8; bit += 3) {
            byte[] changed = all.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(verifies(jwk, Arrays.copyOf(changed, changed.length - 64), changed), "bit " + bit);
        }
    }

    @Test
    void theSameCardIsSignedTheSame() {
        byte[] token = "token".getBytes(StandardCharsets.UTF_8);

        byte[] once = desk.keys.signed((id, sign) -> sign.apply(token));
        byte[] twice = desk.keys.signed((id, sign) -> sign.apply(token));

        assertArrayEquals(once, twice, "nothing is learnt from two signatures");
    }

    private static boolean verifies(Jwk jwk, byte[] token, byte[] all) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(Base64.getUrlDecoder().decode(jwk.x())));
        signature.update("HIMS1:".getBytes(StandardCharsets.US_ASCII));
        signature.update(token);
        try {
            return signature.verify(all, all.length - 64, 64);
        } catch (java.security.SignatureException e) {
            return false;
        }
    }

    /** RFC 8032 §5.1.2: y in little-endian, the sign of x in the last bit. */
    private static PublicKey key(byte[] raw) throws Exception {
        byte[] y = new byte[raw.length];
        for (int i = 0; i < raw.length; i++) {
            y[i] = raw[raw.length - 1 - i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, y));
        return KeyFactory.getInstance("Ed25519").generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private static byte[] base45(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int value = ALPHABET.indexOf(text.charAt(i)) + 45 * ALPHABET.indexOf(text.charAt(i + 1));
            if (i + 2 < text.length()) {
                value += 2025 * ALPHABET.indexOf(text.charAt(i + 2));
                bytes.write(value / 256);
            }
            bytes.write(value % 256);
        }
        return bytes.toByteArray();
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[bytes.get()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
