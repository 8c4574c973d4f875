// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists the libraries of the distribution's {@code system} folder that the notice does not name: those that Karaf brings. Run as a script:
 * {@code java Shipped.java <system> <notice>}. The licence is what the jar says of itself, in its manifest or in its pom.
 */
public final class Shipped {

    private static final Pattern NAME = Pattern.compile("<license>\\s*<name>([^<]+)</name>");
    private static final String UNKNOWN = "Unknown license";

    private Shipped() {
    }

    public static void main(String[] args) throws IOException {
        Path system = Path.of(args[0]);
        String notice = Files.readString(Path.of(args[1]));
        try (Stream<Path> files = Files.walk(system)) {
            files.filter(file -> file.toString().endsWith(".jar")).map(jar -> line(system.relativize(jar), jar, notice))
                    .filter(line -> !line.isEmpty()).sorted().forEach(System.out::println);
        }
    }

    /** {@code org/apache/felix/x/1.0/x-1.0.jar} is {@code org.apache.felix:x:1.0}. */
    private static String line(Path below, Path jar, String notice) {
        int parts = below.getNameCount();
        String group = below.subpath(0, parts - 3).toString().replace('/', '.');
        String coordinates = group + ':' + below.getName(parts - 3) + ':' + below.getName(parts - 2);
        return group.equals("org.openhims") || notice.contains(coordinates) ? "" : "     (" + licence(jar, group, notice) + ") " + coordinates;
    }

    /** What the jar says, else what the notice says of the same project. */
    private static String licence(Path file, String group, String notice) {
        try (JarFile jar = new JarFile(file.toFile())) {
            String said = jar.getManifest() == null ? null : jar.getManifest().getMainAttributes().getValue("Bundle-License");
            if (said != null && !said.isBlank()) {
                return said.replaceAll(";\\s*[\\w-]+=\"[^\"]*\"", "").replaceAll(";[^,]*", "").replace("\"", "").replaceAll("\\s*,\\s*", ") (");
            }
            String own = ofPom(jar);
            Matcher same = Pattern.compile("(?m)^ *\\(([^)]+)\\).*\\(" + Pattern.quote(group) + ":").matcher(notice);
            return own.equals(UNKNOWN) && same.find() ? same.group(1) : own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofPom(JarFile jar) {
        List<String> poms = jar.stream().filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom.xml"))
                .map(entry -> read(jar, entry.getName())).toList();
        Matcher name = NAME.matcher(String.join("", poms));
        boolean apache = jar.stream().anyMatch(entry -> entry.getName().startsWith("META-INF/LICENSE")
                && read(jar, entry.getName()).contains("Apache License"));
        return name.find() ? name.group(1).strip() : apache ? "Apache-2.0" : UNKNOWN;
    }

    private static String read(JarFile jar, String entry) {
        try {
            return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
