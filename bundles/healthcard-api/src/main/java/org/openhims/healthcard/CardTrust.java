// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What anybody may know to verify a card without a network. */
@ProviderType
public interface CardTrust {

    /**
     * A public key (RFC 8037).
     *
     * @param kid eight hex digits, the first four bytes of the SHA-256 of the 32 key bytes
     * @param x the 32 key bytes, base64url without padding
     */
    record Jwk(String kty, String crv, String kid, String use, String alg, String x) {
    }

    /** A JWK set (RFC 7517 §5). */
    record KeySet(List<Jwk> keys) {

        public KeySet {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Cards that are revoked though they have not expired. In {@code list} (base64url) there are for each patient, in rising order, two
     * unsigned LEB128 numbers: the first twelve digits of the UHID less those of the one before, and the serial up to which all the
     * patient's cards are revoked.
     *
     * @param count of patients
     */
    record Revocations(Instant asOf, int count, String list) {
    }

    KeySet keys();

    Revocations revocations();

    /**
     * {@link #revocations} to be carried off line: {@code HIMSR1:} and, in base64url, version 1, the key's id (4 bytes), the seconds since
     * 1970 (4 bytes), the list, and an Ed25519 signature (64 bytes) over prefix and all before it.
     */
    String signedRevocations();

    /**
     * From now on this node signs with a new key, whose public half is published before it is used. The old public key stays published, so
     * that the cards signed with it verify as before; the old private key is destroyed. Permission {@code card.keys}.
     */
    KeySet rotate(Caller by);
}
