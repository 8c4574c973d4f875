// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Public keys of Curve25519 as their 32 bytes, which are the end of their X.509 form (RFC 8410 §4), and as the id that is made of them. */
final class Raw {

    static final int BYTES = 32;

    private static final byte[] X25519_HEAD = HexFormat.of().parseHex("302a300506032b656e032100");

    private Raw() {
    }

    static byte[] of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }

    /** The first four bytes of the SHA-256. */
    static int id(PublicKey key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(of(key))).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PublicKey point(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(X25519_HEAD.length + raw.length).put(X25519_HEAD).put(raw).array();
        return KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
