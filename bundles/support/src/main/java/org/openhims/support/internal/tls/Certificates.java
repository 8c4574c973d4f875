// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the folder {@code tls} of a node, which the launcher fills. */
record Certificates(Path folder) {

    /**
     * The certificate by which others know this node.
     *
     * @param names host names and addresses for which it stands
     * @param own signed by the node's own CA, and so renewed by the node
     */
    record Served(String subject, String issuer, List<String> names, Instant from, Instant until, String fingerprint, boolean own) {
    }

    Path authority() {
        return folder.resolve("ca.crt");
    }

    /** Empty on a node that has none. */
    Optional<Served> served() throws IOException {
        Path file = folder.resolve("server.p12");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, Files.readString(folder.resolve("password")).strip().toCharArray());
            return Optional.of(read((X509Certificate) store.getCertificate("server")));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }

    private Served read(X509Certificate certificate) throws GeneralSecurityException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return new Served(certificate.getSubjectX500Principal().getName(), certificate.getIssuerX500Principal().getName(),
                names == null ? List.of() : names.stream().map(name -> name.get(1).toString()).toList(), certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(), fingerprint(certificate.getEncoded()), Files.exists(folder.resolve("renew-after")));
    }

    private static String fingerprint(byte[] encoded) throws GeneralSecurityException {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    }
}
