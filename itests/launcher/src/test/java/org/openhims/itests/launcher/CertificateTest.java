// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.itests.launcher.Launcher.Outcome;

/** What a node shows to others: a certificate of its own CA, or one that the hospital supplies. */
class CertificateTest {

    @TempDir
    private Path home;

    private Outcome transport(Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("HIMS_HTTP_BIND", "10.9.8.7"));
        all.putAll(settings);
        return new Launcher(home).call(all, "dist=" + Launcher.SCRIPT.resolveSibling("assembly/src/main/resources")
                + "; transport; echo $HIMS_TRANSPORT $HIMS_PLAIN $HIMS_TLS");
    }

    private X509Certificate served() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(home.resolve("tls/server.p12"))) {
            store.load(in, Files.readString(home.resolve("tls/password")).toCharArray());
        }
        return (X509Certificate) store.getCertificate("server");
    }

    @Test
    void onLoopbackThereIsNone() throws Exception {
        assertEquals("plain true false", transport(Map.of("HIMS_HTTP_BIND", "127.0.0.1")).output().strip());
        assertFalse(Files.exists(home.resolve("tls")));
    }

    @Test
    void itNamesTheAddressAndWhatTheAdministratorAdds() throws Exception {
        assertEquals("tls false true", transport(Map.of("HIMS_TLS_NAMES", "hims.example, 10.9.8.6")).output().strip());
        List<String> names = served().getSubjectAlternativeNames().stream().map(name -> name.get(1).toString()).toList();
        assertTrue(names.containsAll(List.of("localhost", "127.0.0.1", "10.9.8.7", "hims.example", "10.9.8.6")), names::toString);
        for (Path file : files()) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file::toString);
        }
        X509Certificate first = served();
        transport(Map.of("HIMS_TLS_NAMES", "hims.example, 10.9.8.6"));
        assertEquals(first, served());
        transport(Map.of());
        assertFalse(served().getSubjectAlternativeNames().toString().contains("hims.example"));
        assertEquals(first.getIssuerX500Principal(), served().getIssuerX500Principal());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("tls"))) {
            return files.toList();
        }
    }

    @Test
    void aSuppliedOneIsTakenAsPemOrPkcs12() throws Exception {
        Path store = keyPair("hospital");
        transport(Map.of("HIMS_TLS_CERTIFICATE", store.toString(), "HIMS_TLS_KEY_PASSWORD", "secret"));
        assertEquals("CN=hospital", served().getSubjectX500Principal().getName());
        Path other = keyPair("hospital2");
        Map<String, String> pem = Map.of("HIMS_TLS_CERTIFICATE", pem(other, "CERTIFICATE"), "HIMS_TLS_KEY", pem(other, "PRIVATE KEY"));
        transport(pem);
        assertEquals("CN=hospital2", served().getSubjectX500Principal().getName());
        transport(Map.of());
        assertTrue(served().getIssuerX500Principal().getName().contains("local CA"));
    }

    @Test
    void aWrongKeyIsToldAndNothingStarts() throws Exception {
        Map<String, String> mixed = Map.of("HIMS_TLS_CERTIFICATE", pem(keyPair("one"), "CERTIFICATE"),
                "HIMS_TLS_KEY", pem(keyPair("two"), "PRIVATE KEY"));
        Outcome outcome = transport(mixed);
        assertEquals(9, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains("the key belongs to another certificate"), outcome.output());
    }

    private Path keyPair(String name) throws Exception {
        Path store = home.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-alias", "x", "-keyalg",
                "EC", "-dname", "CN=" + name, "-keystore", store.toString(), "-storepass", "secret", "-storetype", "PKCS12"));
        assertEquals(0, new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor());
        return store;
    }

    private static String pem(Path store, String what) throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        Key key = keys.getKey("x", "secret".toCharArray());
        byte[] encoded = what.equals("CERTIFICATE") ? keys.getCertificate("x").getEncoded() : key.getEncoded();
        Path file = Path.of(store + "." + what.replace(' ', '-') + ".pem");
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(encoded) + "\n-----END " + what + "-----\n");
        return file.toString();
    }
}
