// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys whose archives the facility takes: a file of lines {@code name = base64 of an Ed25519 public key (X.509)}. */
final class TrustedKeys {

    static final String ALGORITHM = "Ed25519";
    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);

    private final Path file;

    TrustedKeys(Path file) {
        this.file = file;
    }

    /** The name of the key that made this signature of this content. */
    Optional<String> signer(byte[] content, byte[] signature) {
        return lines().stream().filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                .filter(line -> signed(line.substring(line.indexOf('=') + 1).trim(), content, signature))
                .map(line -> line.substring(0, line.indexOf('=')).trim()).findFirst();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean signed(String key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.debug("no key, or no signature of it", e);
            return false;
        }
    }

    /** The line of the file that trusts this key. */
    static String line(String name, PublicKey key) {
        return name + " = " + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    void trust(String name, PublicKey key) throws IOException {
        Files.writeString(file, line(name, key) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
