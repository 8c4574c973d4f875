// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of wanted modules: one name a line; {@code #} starts a comment. People edit it by hand, so their
 * comments and order stay. Files of versions have the same form, each with a version behind the name.
 */
final class WantedFile {

    private static final Pattern LINE = Pattern.compile("([a-z][a-z0-9-]{0,60})(?:\\s+(\\d[\\w.-]{0,40}))?");

    private final Path file;

    WantedFile(Path file) {
        this.file = file;
    }

    /**
     * What the file says.
     *
     * @param names in the file's order; empty when the file says nothing that can be used
     * @param versions of the modules that have one behind their name
     * @param trouble why nothing, or not all, could be used; empty when all is well
     * @param text as it stands there, so that any save by hand is noticed
     */
    record Content(Set<String> names, Map<String, String> versions, String trouble, String text) {

        static Content unusable(String trouble) {
            return new Content(Set.of(), Map.of(), trouble, "");
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    Content read() {
        try {
            return parse(lines());
        } catch (NoSuchFileException e) {
            return Content.unusable(file + " is missing");
        } catch (IOException e) {
            return Content.unusable(file + " cannot be read: " + e.getMessage());
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    private Content parse(List<String> lines) {
        Set<String> names = new LinkedHashSet<>();
        Map<String, String> versions = new HashMap<>();
        List<String> trouble = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String said = withoutComment(lines.get(i));
            Matcher line = LINE.matcher(said);
            if (line.matches()) {
                names.add(line.group(1));
                versions.put(line.group(1), line.group(2));
            } else if (!said.isEmpty()) {
                trouble.add("line " + (i + 1) + " of " + file + " is no name of a module");
            }
        }
        if (names.isEmpty() && trouble.isEmpty()) {
            trouble.add(file + " names no module");
        }
        versions.values().removeIf(Objects::isNull);
        return new Content(names, versions, String.join("; ", trouble), String.join("\n", lines));
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).replace("\uFEFF", "").trim();
    }

    private static String nameOf(String line) {
        return withoutComment(line).split("\\s")[0];
    }

    /** Takes names in at the end and others out, durably and in one step; everything else in the file stays as it is. */
    void change(Set<String> in, Set<String> out) throws IOException {
        List<String> lines = new ArrayList<>(Files.exists(file) ? lines() : List.of("# Written by the node: modules, one a line."));
        lines.removeIf(line -> out.contains(nameOf(line)));
        Set<String> missing = new LinkedHashSet<>(in);
        lines.forEach(line -> missing.remove(nameOf(line)));
        lines.addAll(missing);
        replace(String.join("\n", lines) + "\n");
    }

    /** Writes the version behind the name, which comes in where it is missing; none when null. */
    void pin(String module, String version) throws IOException {
        change(Set.of(module), Set.of());
        List<String> lines = new ArrayList<>(lines());
        String said = module + (version == null ? "" : ' ' + version);
        lines.replaceAll(line -> nameOf(line).equals(module) ? said + line.replaceFirst("^[^#]*?(\\s*#.*)?$", "$1") : line);
        replace(String.join("\n", lines) + "\n");
    }

    private void replace(String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
