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
    record Read(CardToken token, byte[] bytes, String fault) {

        private static Read refused(String fault) {
            return new Read(null, null, fault);
        }
    }

    /** @param seal makes the encrypted part from the public one */
    static String write(CardToken token, UnaryOperator<byte[]> seal, UnaryOperator<byte[]> sign) {
        byte[] bytes = joined(TokenFormat.write(token), seal);
        byte[] signature = sign.apply(signed(bytes));
        byte[] all = Arrays.copyOf(bytes, bytes.length + signature.length);
        System.arraycopy(signature, 0, all, bytes.length, signature.length);
        return PREFIX + Base45.encode(all);
    }

    /** The same card without its encrypted part, for a print that is too small for the whole code. */
    static String bare(CardKeys keys, String code) {
        byte[] all = Base45.decode(code.substring(PREFIX.length()));
        CardToken token = TokenFormat.read(Arrays.copyOf(all, all.length - CardKeys.SIGNATURE_BYTES));
        return keys.signed((id, sign) -> write(token.of(id), head -> new byte[1], sign));
    }

    private static byte[] joined(byte[] head, UnaryOperator<byte[]> seal) {
        byte[] sealed = seal.apply(head);
        return ByteBuffer.allocate(head.length + sealed.length).put(head).put(sealed).array();
    }

    /** Nothing of the token is believed before the signature is found right. */
    static Read read(String code, IntFunction<Optional<PublicKey>> keys) {
        byte[] all;
        try {
            all = Base45.decode(code.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return Read.refused("unreadable");
        }
        int length = all.length - CardKeys.SIGNATURE_BYTES;
        if (length < KEY_ID_AT + Integer.BYTES) {
            return Read.refused("unreadable");
        }
        if (!TokenFormat.knows(all[0])) {
            return Read.refused("version");
        }
        Optional<PublicKey> key = keys.apply(ByteBuffer.wrap(all).getInt(KEY_ID_AT));
        if (key.isEmpty()) {
            return Read.refused("key");
        }
        byte[] token = Arrays.copyOf(all, length);
        byte[] signature = Arrays.copyOfRange(all, length, all.length);
        return CardKeys.verifies(key.get(), signed(token), signature) ? new Read(TokenFormat.read(token), token, null)
                : Read.refused("signature");
    }

    private static byte[] signed(byte[] token) {
        byte[] prefix = PREFIX.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(prefix.length + token.length).put(prefix).put(token).array();
    }
}
