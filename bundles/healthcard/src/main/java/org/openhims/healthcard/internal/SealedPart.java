// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The part of a token that readers only can open, behind its public part:
 *
 * <pre>
 *  1 number of readers, 0 when nothing follows
 * 32 ephemeral public key (X25519)
 *    for each reader: 4 id, 24 the content key wrapped (AES key wrap, RFC 3394)
 *  n content, AES-128-GCM with its tag of 16 bytes; the nonce is zero, since the key is used once; all bytes of the token before it are authenticated
 * </pre>
 * A reader's wrapping key is HKDF-SHA256 (RFC 5869) of the shared secret (RFC 7748): salt the ephemeral public key, info {@code HIMS card}
 * and the reader's public key, 16 bytes.
 */
final class SealedPart {

    private static final byte[] INFO = "HIMS card".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 16;
    private static final int WRAPPED = KEY + 8;
    private static final int PER_READER = Integer.BYTES + WRAPPED;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedPart() {
    }

    /** @param head the token's public part */
    static byte[] seal(byte[] head, byte[] content, List<PublicKey> readers) {
        if (readers.isEmpty()) {
            return new byte[1];
        }
        KeyPair ephemeral = KeyFile.fresh(KeyFile.READING);
        byte[] key = new byte[KEY];
        RANDOM.nextBytes(key);
        ByteBuffer part = ByteBuffer.allocate(1 + Raw.BYTES + readers.size() * PER_READER + content.length + TAG);
        byte[] point = Raw.of(ephemeral.getPublic());
        part.put((byte) readers.size()).put(point);
        try {
            for (PublicKey reader : readers) {
                Cipher wrap = Cipher.getInstance("AESWrap");
                wrap.init(Cipher.WRAP_MODE, wrapping(ephemeral.getPrivate(), reader, point, reader));
                part.putInt(Raw.id(reader)).put(wrap.wrap(aes(key)));
            }
            byte[] known = ByteBuffer.allocate(head.length + part.position()).put(head).put(part.array(), 0, part.position()).array();
            return part.put(content(Cipher.ENCRYPT_MODE, aes(key), known, content)).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this is such a part, as far as one sees from outside. */
    static boolean isOne(byte[] token, int at) {
        int rest = token.length - at;
        return rest == 1 ? token[at] == 0 : rest > 1 && token[at] > 0 && rest > 1 + Raw.BYTES + token[at] * PER_READER + TAG;
    }

    static boolean isEmpty(byte[] token, int at) {
        return token.length - at <= 1;
    }

    /** What was sealed, when one of the own keys is among the readers'. */
    static Optional<byte[]> open(byte[] token, int at, IntFunction<Optional<KeyPair>> own) {
        int readers = token[at];
        byte[] point = Arrays.copyOfRange(token, at + 1, at + 1 + Raw.BYTES);
        int sealed = at + 1 + Raw.BYTES + readers * PER_READER;
        for (int entry = at + 1 + Raw.BYTES; entry < sealed; entry += PER_READER) {
            Optional<KeyPair> pair = own.apply(ByteBuffer.wrap(token).getInt(entry));
            if (pair.isPresent()) {
                return opened(token, entry + Integer.BYTES, sealed, pair.get(), point);
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> opened(byte[] token, int wrapped, int sealed, KeyPair own, byte[] point) {
        try {
            Cipher unwrap = Cipher.getInstance("AESWrap");
            unwrap.init(Cipher.UNWRAP_MODE, wrapping(own.getPrivate(), Raw.point(point), point, own.getPublic()));
            Key key = unwrap.unwrap(Arrays.copyOfRange(token, wrapped, wrapped + WRAPPED), "AES", Cipher.SECRET_KEY);
            return Optional.of(content(Cipher.DECRYPT_MODE, key, Arrays.copyOf(token, sealed),
                    Arrays.copyOfRange(token, sealed, token.length)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] content(int mode, Key key, byte[] known, byte[] content) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, new byte[12]));
        cipher.updateAAD(known);
        return cipher.doFinal(content);
    }

    private static SecretKeySpec wrapping(PrivateKey own, PublicKey other, byte[] salt, PublicKey reader) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(other, true);
        byte[] extracted = hmac(salt, agreement.generateSecret());
        byte[] info = ByteBuffer.allocate(INFO.length + Raw.BYTES + 1).put(INFO).put(Raw.of(reader)).put((byte) 1).array();
        return aes(Arrays.copyOf(hmac(extracted, info), KEY));
    }

    private static byte[] hmac(byte[] key, byte[] bytes) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(bytes);
    }

    private static SecretKeySpec aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }
}
