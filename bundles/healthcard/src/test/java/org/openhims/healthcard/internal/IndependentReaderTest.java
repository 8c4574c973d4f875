// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The state's emergency reader, written from the README alone: it opens cards with its own key and shares no code with the bundle. */
class IndependentReaderTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private final CardDesk desk = new CardDesk();
    private final KeyPair own = pair();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensACardThatIsEncryptedToIt() throws Exception {
        desk.readers.add(desk.admin, "State emergency service", Base64.getUrlEncoder().withoutPadding().encodeToString(raw(own.getPublic())));
        String qr = desk.counter.issue(desk.clerk, desk.sunita(), null).qr();

        byte[] content = open(token(qr));

        assertEquals(3 | 0x10 | 2 << 5, content[0] & 0xff, "B+, verified, allergies recorded");
        assertEquals(6, content[1], "PM-JAY");
        assertEquals(0, content[2], "no chronic state");
        assertEquals(2517, (content[3] & 0xff) << 8 | content[4] & 0xff, "22 November 2026");
        assertEquals("Penicillin\nमूँगफली", new String(content, 5, content.length - 5, StandardCharsets.UTF_8).replace("\0", ""));
        assertEquals(0, content.length % 32);
    }

    @Test
    void noByteOfThePublicPartCanBeExchanged() throws Exception {
        desk.readers.add(desk.admin, "State emergency service", Base64.getUrlEncoder().withoutPadding().encodeToString(raw(own.getPublic())));
        byte[] token = token(desk.counter.issue(desk.clerk, desk.sunita(), null).qr());
        token[12] ^= 1;
        assertThrows(AEADBadTagException.class, () -> open(token), "another card's serial");
    }

    @Test
    void nothingClinicalIsInTheClear() {
        String qr = desk.counter.issue(desk.clerk, desk.sunita(), null).qr();
        String bytes = new String(token(qr), StandardCharsets.ISO_8859_1);
        for (String word : List.of("Penicillin", "PMJAY", "B+")) {
            assertFalse(bytes.contains(word), word);
        }
    }

    private byte[] open(byte[] token) throws Exception {
        int at = 6 + token[5] + 14;
        at += 1 + token[at];
        int readers = token[at++];
        byte[] ephemeral = Arrays.copyOfRange(token, at, at + 32);
        int sealed = at + 32 + 28 * readers;
        byte[] id = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(raw(own.getPublic())), 4);
        for (int entry = at + 32; entry < sealed; entry += 28) {
            if (Arrays.equals(id, Arrays.copyOfRange(token, entry, entry + 4))) {
                Cipher unwrap = Cipher.getInstance("AESWrap");
                unwrap.init(Cipher.UNWRAP_MODE, new SecretKeySpec(wrapping(ephemeral), "AES"));
                Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
                gcm.init(Cipher.DECRYPT_MODE, unwrap.unwrap(Arrays.copyOfRange(token, entry + 4, entry + 28), "AES", Cipher.SECRET_KEY),
                        new GCMParameterSpec(128, new byte[12]));
                gcm.updateAAD(Arrays.copyOf(token, sealed));
                return gcm.doFinal(token, sealed, token.length - sealed);
            }
        }
        throw new AssertionError("not for this reader");
    }

    private byte[] wrapping(byte[] ephemeral) throws Exception {
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[i] = ephemeral[31 - i];
        }
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own.getPrivate());
        agreement.doPhase(KeyFactory.getInstance("X25519").generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, big))), true);
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes("HIMS card".getBytes(StandardCharsets.US_ASCII));
        info.writeBytes(raw(own.getPublic()));
        info.write(1);
        return Arrays.copyOf(hmac(hmac(ephemeral, agreement.generateSecret()), info.toByteArray()), 16);
    }

    private static byte[] hmac(byte[] key, byte[] bytes) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(bytes);
    }

    private static byte[] token(String qr) {
        String text = qr.substring(6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int value = ALPHABET.indexOf(text.charAt(i)) + 45 * ALPHABET.indexOf(text.charAt(i + 1));
            if (i + 2 < text.length()) {
                value += 2025 * ALPHABET.indexOf(text.charAt(i + 2));
                bytes.write(value / 256);
            }
            bytes.write(value % 256);
        }
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 64);
    }

    /** RFC 7748 §5: the coordinate in little-endian. */
    private static byte[] raw(PublicKey key) {
        byte[] big = ((XECPublicKey) key).getU().toByteArray();
        byte[] raw = new byte[32];
        for (int i = 0; i < Math.min(32, big.length); i++) {
            raw[i] = big[big.length - 1 - i];
        }
        return raw;
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
