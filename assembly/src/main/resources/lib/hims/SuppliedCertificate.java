// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the server's key store of a certificate that the hospital supplies: {@code java SuppliedCertificate.java STORE CERTIFICATE [KEY]}.
 * The certificate is PEM with its chain, the server's first, and the key PEM (PKCS #8); or both are in one PKCS #12 file, whose password
 * is in HIMS_TLS_KEY_PASSWORD. Says what is wrong and ends with 1 for what browsers would not take.
 */
public final class SuppliedCertificate {

    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private record Pair(PrivateKey key, Certificate[] chain) {
    }

    private SuppliedCertificate() {
    }

    public static void main(String[] args) throws IOException {
        try {
            Pair pair = args.length > 2 && !args[2].isEmpty() ? pem(Path.of(args[1]), Path.of(args[2])) : pkcs12(Path.of(args[1]));
            check(pair);
            write(Path.of(args[0]), pair);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            System.err.println("The certificate " + args[1] + " cannot be used: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Pair pem(Path certificate, Path key) throws GeneralSecurityException, IOException {
        byte[] encoded = Files.readAllBytes(certificate);
        Certificate[] chain = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(encoded))
                .toArray(Certificate[]::new);
        Matcher found = KEY.matcher(Files.readString(key, StandardCharsets.US_ASCII));
        if (chain.length == 0 || !found.find()) {
            throw new IllegalArgumentException("the key is no \"BEGIN PRIVATE KEY\"; openssl pkcs8 -topk8 -nocrypt makes such a one");
        }
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        return new Pair(KeyFactory.getInstance(chain[0].getPublicKey().getAlgorithm()).generatePrivate(spec), chain);
    }

    private static Pair pkcs12(Path file) throws GeneralSecurityException, IOException {
        char[] password = System.getenv().getOrDefault("HIMS_TLS_KEY_PASSWORD", "").toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return new Pair((PrivateKey) store.getKey(alias, password), store.getCertificateChain(alias));
            }
        }
        throw new IllegalArgumentException("there is no key in it; for PEM, HIMS_TLS_KEY names the key's file");
    }

    private static void check(Pair pair) throws GeneralSecurityException {
        X509Certificate own = (X509Certificate) pair.chain()[0];
        own.checkValidity();
        String algorithm = switch (own.getPublicKey().getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
        byte[] text = "proof".getBytes(StandardCharsets.US_ASCII);
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(pair.key());
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(own);
        signature.update(text);
        if (!signature.verify(signed)) {
            throw new IllegalArgumentException("the key belongs to another certificate");
        }
    }

    private static void write(Path file, Pair pair) throws GeneralSecurityException, IOException {
        char[] password = System.getenv("HIMS_TLS_PASSWORD").toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("server", pair.key(), password, pair.chain());
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }
}
