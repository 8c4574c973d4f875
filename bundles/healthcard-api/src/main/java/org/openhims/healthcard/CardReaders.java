// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard;

import java.time.Instant;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** To whom the clinical part of the cards is encrypted. Permission {@code card.keys}. */
@ProviderType
public interface CardReaders {

    /** A code with more of them would be too fine for a cheap phone. */
    int MOST = 3;

    /**
     * Somebody who holds a private key, such as this facility or the state's emergency reader.
     *
     * @param kid eight hex digits, the first four bytes of the SHA-256 of the 32 key bytes
     * @param x the 32 bytes of the public X25519 key, base64url without padding
     * @param withdrawnAt from then on no card is encrypted to it; null while cards are
     * @param own whether this node holds the private key
     */
    record Reader(String kid, String name, String x, Instant addedAt, Instant withdrawnAt, boolean own) {
    }

    /** Oldest first. */
    List<Reader> all(Caller by);

    /**
     * Cards from now on are encrypted to this key too.
     *
     * @param name whose it is, 2 to 80 characters
     * @param key a public X25519 key: PEM (X.509), JWK (RFC 8037) or its 32 bytes in base64url
     * @throws org.openhims.platform.ProblemException 400 with rule {@code card.reader.key}; 409 {@code card.reader.known} or
     *         {@code card.reader.most}
     */
    Reader add(Caller by, String name, String key);

    /**
     * A reader was lost: cards from now on are not for it. It goes on opening the cards that were encrypted to it before, and no others.
     * When it is this node's own, the node makes a new key at once and keeps the old one for the cards of old.
     *
     * @throws org.openhims.platform.ProblemException 404 {@code card.reader.unknown}
     */
    List<Reader> withdraw(Caller by, String kid);
}
