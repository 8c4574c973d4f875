// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.folder.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The directory in which an instrument leaves its files, and those below it where they end. */
final class Folder {

    private static final String DONE = "done";
    private static final String FAILED = "failed";
    /** Beside a file that failed. */
    private static final String WHY = ".why.txt";

    private final Path directory;
    private final PathMatcher pattern;

    Folder(Path directory, String pattern) {
        this.directory = directory;
        this.pattern = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    Path directory() {
        return directory;
    }

    /** The oldest first. Throws when the directory is not there, or nothing can be written in it. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NoSuchFileException(directory.toString(), null, "is no directory");
        }
        for (Path used : List.of(directory.resolve(DONE), directory.resolve(FAILED), directory)) {
            Files.createDirectories(used);
            if (!Files.isWritable(used)) {
                throw new AccessDeniedException(used.toString(), null, "may not be written");
            }
        }
        List<Path> files = list(directory);
        files.removeIf(file -> !pattern.matches(file.getFileName()));
        Map<Path, Long> ages = files.stream().collect(Collectors.toMap(file -> file, file -> file.toFile().lastModified()));
        files.sort(Comparator.<Path>comparingLong(ages::get).thenComparing(Path::getFileName));
        return files;
    }

    private static List<Path> list(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            for (Path file : all) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    void done(Path file) throws IOException {
        move(file, directory.resolve(DONE));
    }

    void failed(Path file, String why) throws IOException {
        Path to = move(file, directory.resolve(FAILED));
        Files.write(to.resolveSibling(to.getFileName() + WHY), (why + '\n').getBytes(StandardCharsets.UTF_8));
    }

    /** How many wait for a person. */
    int failures() throws IOException {
        return (int) list(directory.resolve(FAILED)).stream().filter(file -> !file.toString().endsWith(WHY)).count();
    }

    /** Never over another file. */
    private static Path move(Path file, Path to) throws IOException {
        Path target = to.resolve(file.getFileName());
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = to.resolve(file.getFileName() + "." + number);
        }
        return Files.move(file, target);
    }
}
