// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * A key pair of the node's own, in a file that its user alone may read: private key (PKCS #8) and public key (X.509), one line of
 * base64 each. It is made at the first start and never leaves the node; other nodes of the database know the public key only.
 */
final class KeyFile {

    static final String SIGNING = "Ed25519";
    static final String READING = "X25519";

    private static final String OWNER_ONLY = "rw-------";

    private KeyFile() {
    }

    static KeyPair readOrMake(Path file, String algorithm) {
        try {
            try {
                return read(file, algorithm);
            } catch (NoSuchFileException e) {
                KeyPair pair = fresh(algorithm);
                write(file, pair);
                return pair;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the card key in " + file + " cannot be read or made", e);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("the card key in " + file + " is damaged; restore it from a backup, or move it away for a new one", e);
        }
    }

    private static KeyPair read(Path file, String algorithm) throws IOException, GeneralSecurityException {
        String[] lines = Files.readString(file).split("\n");
        KeyFactory keys = KeyFactory.getInstance(algorithm);
        return new KeyPair(keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines[1]))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0]))));
    }

    static KeyPair fresh(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts this pair in the place of the one before, which is lost; at no moment is there none. */
    static void replace(Path file, KeyPair pair) {
        try {
            write(file, pair);
        } catch (IOException e) {
            throw new UncheckedIOException("the card key in " + file + " cannot be written", e);
        }
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        Base64.Encoder base64 = Base64.getEncoder();
        String text = base64.encodeToString(pair.getPrivate().getEncoded()) + '\n' + base64.encodeToString(pair.getPublic().getEncoded()) + '\n';
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)))) {
            channel.write(StandardCharsets.US_ASCII.encode(text));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
