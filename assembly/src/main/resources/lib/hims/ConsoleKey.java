// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** Makes the launcher's console key, so that neither OpenSSH nor a password is needed: {@code java ConsoleKey.java FILE} prints the public key. */
public final class ConsoleKey {

    private static final int BITS = 3072;

    private ConsoleKey() {
    }

    public static void main(String[] args) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        write(Path.of(args[0]), pair);
        System.out.println(Base64.getEncoder().encodeToString(wireFormat((RSAPublicKey) pair.getPublic())));
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }

    /** RFC 4253 §6.6. */
    private static byte[] wireFormat(RSAPublicKey key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        put(out, "ssh-rsa".getBytes(StandardCharsets.US_ASCII));
        put(out, key.getPublicExponent().toByteArray());
        put(out, key.getModulus().toByteArray());
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, byte[] field) throws IOException {
        out.writeInt(field.length);
        out.write(field);
    }
}
