// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.scaffold;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.itests.node.Node;

/** A copy of the checkout, with the built bundles but without anything else that was built. */
record Checkout(Path folder) {

    private static final Set<String> LEFT_OUT = Set.of(".git", ".hims", "node_modules");

    /** Of a program that has ended. */
    record Ended(int code, String output) {
    }

    /** Removes what an earlier run left. */
    static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static Checkout copy(Path to) throws IOException {
        Path from = Node.checkout();
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return LEFT_OUT.contains(folder.getFileName().toString()) || notWanted(from.relativize(folder)) ? SKIP_SUBTREE : CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path below = from.relativize(file);
                if (!built(below) || below.toString().endsWith(".jar") || below.endsWith("META-INF/MANIFEST.MF")) {
                    Path target = to.resolve(below.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
                return CONTINUE;
            }
        });
        return new Checkout(to);
    }

    /** What the distribution and the suites made. */
    private static boolean notWanted(Path below) {
        return built(below) && (below.startsWith("itests") || below.startsWith("assembly") || below.getNameCount() == 1);
    }

    private static boolean built(Path below) {
        for (Path part : below) {
            if (part.toString().equals("target")) {
                return true;
            }
        }
        return false;
    }

    Path path(String below) {
        return folder.resolve(below);
    }

    String read(String below) throws IOException {
        return Files.readString(path(below));
    }

    /** As a person would: the text must be there. */
    void edit(String below, String text, String instead) throws IOException {
        String before = read(below);
        if (!before.contains(text)) {
            throw new AssertionError(below + " has no " + text);
        }
        Files.writeString(path(below), before.replace(text, instead));
    }

    /** Runs {@code ./hims} with these arguments. */
    Ended hims(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./hims"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), output);
    }

    /** Builds and installs these modules, off line, into a repository of its own above the one of the running build. */
    Process build(Path log, String... modules) throws IOException {
        String shared = System.getProperty("localRepository");
        ProcessBuilder builder = new ProcessBuilder("./mvnw", "--offline", "--batch-mode", "-Dmaven.repo.local=" + folder.resolveSibling("repository"),
                "-Dmaven.repo.local.tail=" + shared, "-Dskip", "install", "-pl", String.join(",", modules));
        builder.environment().remove("MAVEN_ARGS");
        return builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
