// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The text of a card's QR code: {@code HIMS1:} and, in base 45, the token and its Ed25519 signature over prefix and token. */
final class CardCode {

    static final String PREFIX = "HIMS1:";

    private static final int KEY_ID_AT = 1;

    private CardCode() {
    }

    /** A code that was read; without token when {@code fault} says why. */
    record Read(CardToken token, String fault) {
    }

    static String write(CardToken token, UnaryOperator<byte[]> sign) {
        byte[] bytes = TokenFormat.write(token);
        byte[] signature = sign.apply(signed(bytes));
        byte[] all = Arrays.copyOf(bytes, bytes.length + signature.length);
        System.arraycopy(signature, 0, all, bytes.length, signature.length);
        return PREFIX + Base45.encode(all);
    }

    /** Nothing of the token is believed before the signature is found right. */
    static Read read(String code, IntFunction<Optional<PublicKey>> keys) {
        byte[] all;
        try {
            all = Base45.decode(code.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return new Read(null, "unreadable");
        }
        int length = all.length - CardKeys.SIGNATURE_BYTES;
        if (length < KEY_ID_AT + Integer.BYTES) {
            return new Read(null, "unreadable");
        }
        if (all[0] != TokenFormat.VERSION) {
            return new Read(null, "version");
        }
        Optional<PublicKey> key = keys.apply(ByteBuffer.wrap(all).getInt(KEY_ID_AT));
        if (key.isEmpty()) {
            return new Read(null, "key");
        }
        byte[] token = Arrays.copyOf(all, length);
        byte[] signature = Arrays.copyOfRange(all, length, all.length);
        return CardKeys.verifies(key.get(), signed(token), signature) ? new Read(TokenFormat.read(token), null) : new Read(null, "signature");
    }

    private static byte[] signed(byte[] token) {
        byte[] prefix = PREFIX.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(prefix.length + token.length).put(prefix).put(token).array();
    }
}
