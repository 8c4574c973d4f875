// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.time.Instant;
import java.time.LocalDate;
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
     * @param refusedFrom the key was withdrawn: cards that say they were issued on this day or later are refused; null for a good key
     */
    record Jwk(String kty, String crv, String kid, String use, String alg, String x, LocalDate refusedFrom) {

        public Jwk(String kty, String crv, String kid, String use, String alg, String x) {
            this(kty, crv, kid, use, alg, x, null);
        }
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
     * 1970 (4 bytes), the list, and an Ed25519 signature (64 bytes) over prefix and all before it. Once a key was withdrawn it is version 2:
     * before the list stand the number of withdrawn keys (1 byte) and for each its id (4 bytes) and the day from which its cards are refused
     * (2 bytes, counted from 2020-01-01).
     */
    String signedRevocations();

    /**
     * From now on this node signs with a new key, whose public half is published before it is used. The old public key stays published, so
     * that the cards signed with it verify as before; the old private key is destroyed. Permission {@code card.keys}.
     */
    KeySet rotate(Caller by);

    /**
     * Somebody else may have this private key: its cards are refused, on line and off line. The node's own key is changed in the same
     * moment. Permission {@code card.keys}.
     *
     * @param from cards of this day and later are refused; null for all. Who has the key can write any day on a card: leave days out only
     *        when it is known when the key was seen
     * @throws org.openhims.platform.ProblemException 404 {@code card.key.unknown}
     */
    KeySet withdraw(Caller by, String kid, LocalDate from);
}
