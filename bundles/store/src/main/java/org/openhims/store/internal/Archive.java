// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A zip file with a {@code SHA256SUMS} of its files, as {@code sha256sum -c} reads it. */
final class Archive {

    private static final String SUMS = "SHA256SUMS";

    private Archive() {
    }

    /** Writes beside the archive first, so that a file of the final name is always whole. */
    static void write(Path folder, Path archive) throws IOException {
        Path part = archive.resolveSibling(archive.getFileName() + ".part");
        Map<String, String> sums = new TreeMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            for (Path file : files(folder)) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                sums.put(name, put(zip, name, Files.newInputStream(file)));
            }
            zip.putNextEntry(new ZipEntry(SUMS));
            for (Map.Entry<String, String> sum : sums.entrySet()) {
                zip.write((sum.getValue() + "  " + sum.getKey() + '\n').getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(part, archive);
    }

    private static String put(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        String sum = copied(content, zip);
        zip.closeEntry();
        return sum;
    }

    /** Fails unless every file is there with its checksum, and no other. */
    static void verify(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Map<String, String> expected = sums(zip);
            Map<String, String> found = new TreeMap<>();
            for (ZipEntry entry : zip.stream().filter(e -> !e.getName().equals(SUMS)).toList()) {
                found.put(entry.getName(), copied(zip.getInputStream(entry), OutputStream.nullOutputStream()));
            }
            if (!found.equals(expected)) {
                throw new IOException(archive + " is not whole");
            }
        }
    }

    static void read(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.getName().equals(SUMS)).toList()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(archive + " names a file outside of it");
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static Map<String, String> sums(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(SUMS);
        if (entry == null) {
            throw new IOException(zip.getName() + " is not a backup");
        }
        Map<String, String> sums = new TreeMap<>();
        for (String line : new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        return sums;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String copied(InputStream from, OutputStream to) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(from, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(to);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
