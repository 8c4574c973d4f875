// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.architecture;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module as it was built: its folder and the manifest of its bundle.
 *
 * @param top the top folder: bundles, integrations or ui
 * @param name the module's own folder
 */
record Built(String top, String name, Path folder, Manifest manifest) {

    private static final Path TREE = tree();

    /** Every bundle of the tree; fails when one was not built. */
    static List<Built> all() {
        return Stream.of("bundles", "integrations", "ui").flatMap(Built::of).toList();
    }

    private static Stream<Built> of(String top) {
        try (Stream<Path> folders = Files.list(TREE.resolve(top))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted()
                    .map(folder -> new Built(top, folder.getFileName().toString(), folder, manifest(folder))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("target/classes/META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " is not built", e);
        }
    }

    /** Embeds other people's code: the rules on imports and exports are not about these. */
    boolean library() {
        return name.startsWith("lib-") || top.equals("ui") && name.equals("vaadin");
    }

    boolean api() {
        return name.endsWith("-api") || top.equals("ui") && name.equals("api");
    }

    /** The module's part of names: {@code ui.lab}, {@code device.sysmex.xn}. */
    String dotted() {
        String own = (top.equals("ui") ? "ui-" : "") + name;
        return own.replace('-', '.');
    }

    String artifact() {
        return "hims-" + (top.equals("ui") ? "ui-" : "") + name;
    }

    String symbolicName() {
        return header("Bundle-SymbolicName").keySet().stream().findFirst().orElse("");
    }

    Parameters header(String header) {
        String value = manifest.getMainAttributes().getValue(header);
        return new Parameters(value == null ? "" : value);
    }

    Set<String> exported() {
        return new TreeSet<>(header("Export-Package").keySet());
    }

    /** Imported packages of our own. */
    Set<String> imported() {
        return header("Import-Package").keySet().stream().filter(p -> p.startsWith("org.openhims."))
                .filter(p -> !exported().contains(p)).collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> optionalImports() {
        return header("Import-Package").entrySet().stream().filter(e -> optional(e.getValue())).map(e -> e.getKey()).toList();
    }

    private static boolean optional(Attrs attributes) {
        return "optional".equals(attributes.get("resolution:"));
    }

    /** The module's Java sources that ship. */
    List<Path> sources() {
        Path main = folder.resolve("src/main/java");
        if (!Files.isDirectory(main)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(main)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path tree() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bundles"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Override
    public String toString() {
        return top + '/' + name;
    }
}
