// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that only the sources can show. */
class SourceRulesTest {

    private static final Pattern TABLE = Pattern.compile("tableName=\"(\\w+)\"");
    private static final Pattern SHARED_STATE = Pattern.compile(
            "(?m)^\\s*(?:private |public |protected )?(?:volatile )?static (?!final\\b)(?!class\\b|record\\b|interface\\b|enum\\b|sealed\\b|abstract\\b)[\\w<>\\[\\], .?]+ \\w+\\s*[=;]");
    private static final List<String> FORBIDDEN = List.of("java.io.ObjectInputStream", "DocumentBuilderFactory.newInstance",
            "SAXParserFactory.newInstance", "XMLInputFactory.newInstance", "Instant.now()", "LocalDate.now()", "LocalDateTime.now()",
            "Thread.sleep", "System.exit", "new Thread(");
    /** The one place where each is right. */
    private static final Set<String> ALLOWED = Set.of("store:new Thread(", "facility:new Thread(", "store:Thread.sleep");

    /** The Pre-Conception and Pre-Natal Diagnostic Techniques Act, section 5(2), forbids to tell it in any manner. */
    private static final Pattern FOETAL_SEX = Pattern.compile("(?i)(foetal|foetus|fetal|fetus|unborn)[^\\n]{0,40}(sex|gender|male|boy|girl)"
            + "|(sex|gender) of the (foetus|fetus|unborn|child to be)|(भ्रूण|गर्भस्थ)[^\\n]{0,40}(लिंग|लड़का|लड़की|बेटा|बेटी)");

    static Stream<Built> ours() {
        return Built.all().stream().filter(bundle -> !bundle.library());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void theModuleIsWhole(Built bundle) {
        List<String> missing = new ArrayList<>();
        for (String file : List.of("README.md", "src/test/java", "src/main/feature/feature.xml")) {
            boolean needed = !(bundle.name().endsWith("-api") && file.startsWith("src"));
            if (needed && !Files.exists(bundle.folder().resolve(file))) {
                missing.add(file);
            }
        }
        assertEquals(List.of(), missing, bundle::toString);
        long lines = Built.read(bundle.folder().resolve("pom.xml")).lines().filter(line -> !line.isBlank()).count();
        assertTrue(lines <= 20 || embeds(bundle), () -> bundle + "/pom.xml has " + lines + " lines");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void tablesCarryTheModulesName(Built bundle) {
        Path changes = bundle.folder().resolve("src/main/resources/db");
        for (Path file : files(changes)) {
            Matcher table = TABLE.matcher(Built.read(file));
            while (table.find()) {
                String prefix = file.getFileName().toString().replace(".xml", "_");
                assertTrue(table.group(1).toLowerCase().startsWith(prefix), bundle + " has table " + table.group(1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void noTextOrListTellsTheSexOfAnUnbornChild(Built bundle) {
        List<String> found = resources(bundle).stream()
                .filter(file -> file.toString().matches(".*\\.(properties|csv|html|js|json|xml)"))
                .filter(file -> FOETAL_SEX.matcher(Built.read(file)).find()).map(Path::toString).toList();
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void nothingForbiddenIsUsed(Built bundle) {
        List<String> found = new ArrayList<>();
        for (Path source : bundle.sources()) {
            String text = Built.read(source);
            FORBIDDEN.stream().filter(text::contains).filter(use -> !ALLOWED.contains(bundle.name() + ':' + use))
                    .forEach(use -> found.add(source.getFileName() + " uses " + use));
            if (SHARED_STATE.matcher(text).find()) {
                found.add(source.getFileName() + " has static state");
            }
            if (!text.startsWith("// SPDX-License-Identifier: Apache-2.0")) {
                found.add(source.getFileName() + " names no licence");
            }
        }
        assertEquals(List.of(), found, bundle::toString);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void bothLanguagesSayTheSame(Built bundle) {
        Path texts = bundle.folder().resolve("src/main/resources/OSGI-INF/l10n");
        if (Files.isDirectory(texts)) {
            Set<Object> english = keys(texts.resolve("messages_en.properties"));
            Set<Object> hindi = keys(texts.resolve("messages_hi.properties"));
            assertEquals(Set.of(), without(english, hindi), () -> bundle + " has no Hindi for these");
            assertEquals(Set.of(), without(hindi, english), () -> bundle + " has no English for these");
        }
    }

    private static Set<Object> without(Set<Object> all, Set<Object> others) {
        return all.stream().filter(key -> !others.contains(key)).collect(Collectors.toSet());
    }

    /** At run time the text of the older bundle would count, for all of them. */
    @Test
    void everyTextIsOneBundlesOwn() {
        Map<Object, List<String>> owners = new TreeMap<>();
        ours().forEach(bundle -> {
            Path texts = bundle.folder().resolve("src/main/resources/OSGI-INF/l10n/messages_en.properties");
            if (Files.exists(texts)) {
                keys(texts).forEach(key -> owners.computeIfAbsent(key, none -> new ArrayList<>()).add(bundle.name()));
            }
        });
        assertTrue(owners.size() > 100, "no texts were found");
        owners.values().removeIf(bundles -> bundles.size() == 1);
        assertEquals(Map.of(), owners, "defined by several bundles: a shared text belongs to the platform bundle that owns it (rest), "
                + "a module's own carries the module's name");
    }

    private static boolean embeds(Built bundle) {
        return Built.read(bundle.folder().resolve("pom.xml")).contains("Embed-Dependency");
    }

    private static Set<Object> keys(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties texts = new Properties();
            texts.load(reader);
            assertTrue(texts.values().stream().noneMatch(text -> text.toString().isBlank()), file + " has an empty text");
            return texts.keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> resources(Built bundle) {
        Path folder = bundle.folder().resolve("src/main/resources");
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
