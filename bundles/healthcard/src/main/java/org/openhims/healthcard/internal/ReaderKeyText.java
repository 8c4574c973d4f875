// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.KeyAgreement;
import org.openhims.platform.work.Json;

/** A public X25519 key as people send it: PEM, JWK or the bare bytes in base64url. */
final class ReaderKeyText {

    private static final String PEM = "-----BEGIN PUBLIC KEY-----";

    private ReaderKeyText() {
    }

    static Optional<PublicKey> read(String text, Json json) {
        String key = text == null ? "" : text.strip();
        try {
            PublicKey read = key.startsWith(PEM) ? pem(key) : Raw.point(raw(key.startsWith("{") ? jwk(json.read(key, Map.class)) : key));
            return serves(read) ? Optional.of(read) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PublicKey pem(String text) throws GeneralSecurityException {
        String base64 = text.replace(PEM, "").replace("-----END PUBLIC KEY-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance(KeyFile.READING).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static String jwk(Map<?, ?> jwk) {
        if (!"OKP".equals(jwk.get("kty")) || !KeyFile.READING.equals(jwk.get("crv")) || !(jwk.get("x") instanceof String x) || jwk.containsKey("d")) {
            throw new IllegalArgumentException("no public X25519 key");
        }
        return x;
    }

    private static byte[] raw(String base64url) {
        byte[] raw = Base64.getUrlDecoder().decode(base64url);
        if (raw.length != Raw.BYTES) {
            throw new IllegalArgumentException("no 32 bytes");
        }
        return raw;
    }

    /** A point of small order would make a secret that everybody knows; the agreement refuses it (RFC 7748 §6.1). */
    private static boolean serves(PublicKey key) throws GeneralSecurityException {
        KeyAgreement trial = KeyAgreement.getInstance(KeyFile.READING);
        trial.init(KeyFile.fresh(KeyFile.READING).getPrivate());
        trial.doPhase(key, true);
        return trial.generateSecret().length == Raw.BYTES;
    }
}
