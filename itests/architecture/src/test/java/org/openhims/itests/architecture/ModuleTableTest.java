// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes the module table of the README from what was built, and fails when the one that stood there was another. */
class ModuleTableTest {

    private static final String START = "<!-- modules: written by itests/architecture -->\n";
    private static final String END = "<!-- /modules -->";

    @Test
    void theReadmeTellsOfTheModulesAsTheyAre() throws IOException {
        Path readme = Built.tree().resolve("README.md");
        String text = Built.read(readme);
        int from = text.indexOf(START) + START.length();
        int to = text.indexOf(END);
        assertTrue(from >= START.length() && to >= from, "README.md has no place for the module table");
        String stood = text.substring(from, to);
        String table = table();
        Files.writeString(readme, text.substring(0, from) + table + text.substring(to));
        assertEquals(table, stood, "the module table of README.md was out of date; it has been written anew: commit it");
    }

    private static String table() {
        List<Built> bundles = Built.all().stream().filter(b -> !b.api() && !b.library()).toList();
        return "| module | what it is | uses |\n|---|---|---|\n" + bundles.stream().map(ModuleTableTest::row).collect(Collectors.joining());
    }

    private static String row(Built bundle) {
        String uses = bundle.imported().stream().filter(p -> !p.startsWith("org.openhims.platform"))
                .map(p -> p.substring("org.openhims.".length())).filter(p -> !p.startsWith(bundle.dotted()))
                .distinct().sorted().collect(Collectors.joining(", "));
        return "| [" + bundle + "](" + bundle + ") | " + purpose(bundle) + " | " + uses + " |\n";
    }

    /** The first sentence of the bundle's README below its title. */
    private static String purpose(Built bundle) {
        String paragraph = Built.read(bundle.folder().resolve("README.md")).lines().skip(1).dropWhile(String::isBlank)
                .takeWhile(line -> !line.isBlank()).collect(Collectors.joining(" "));
        int end = paragraph.indexOf(". ");
        String sentence = end < 0 ? paragraph : paragraph.substring(0, end + 1);
        return sentence.replace("|", "\\|").replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1");
    }
}
