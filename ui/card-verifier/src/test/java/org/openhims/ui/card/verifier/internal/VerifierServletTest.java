// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.card.verifier.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.fixtures.ui.Keys;

class VerifierServletTest {

    private static final VerifierServlet PAGE = new VerifierServlet();

    private static String text(String path) throws Exception {
        try (var in = PAGE.find(path).url().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The texts are used by scripts: by their names, or by the last word of them. */
    @Test
    void bothLanguagesAreWhole() throws Exception {
        String sources = (text("/index.html") + text("/page.js") + text("/card.js")).replace('"', '\'');
        assertEquals(List.of(), Keys.faults(Path.of(""), "uicardverifier.").stream()
                .filter(fault -> !fault.startsWith("there but not used") || !isNamed(fault.replaceFirst(".*uicardverifier[.]", ""), sources)).toList());
    }

    private static boolean isNamed(String key, String sources) {
        return sources.contains('\'' + key + '\'') || sources.contains('\'' + key.substring(key.lastIndexOf('.') + 1) + '\'');
    }

    /** Off line there is nothing but what the worker keeps. */
    @Test
    void theWorkerKeepsEveryFileThatThePageNames() throws Exception {
        String worker = text("/worker.js");
        TreeSet<String> named = new TreeSet<>();
        for (String file : List.of("/index.html", "/page.js", "/card.js")) {
            Pattern.compile("/verify/[a-z/.]*\\.[a-z]+").matcher(text(file)).results().map(MatchResult::group).forEach(named::add);
        }
        named.remove("/verify/worker.js");
        assertTrue(named.size() > 5, named::toString);
        for (String file : named) {
            assertTrue(worker.contains("'" + file + "'"), file);
        }
        Pattern.compile("'/verify(/[a-z/.-]+)'").matcher(worker).results().map(found -> found.group(1))
                .forEach(file -> assertNotNull(PAGE.find(file), file));
    }

    @Test
    void everyTextThatThePageNamesIsThere() throws Exception {
        String texts = text("/texts/hi.properties");
        String sources = text("/index.html") + text("/page.js");
        Pattern.compile("data-(?:text|label)=\"([a-z.]+)\"|\\bt\\('([a-zA-Z.]+)'[,)]").matcher(sources).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(key -> assertTrue(texts.contains("\nuicardverifier." + key + "="), key));
        Pattern.compile("Refusal\\((?:[^()]*\\? )?'([a-z]+)'").matcher(text("/card.js")).results().map(found -> found.group(1))
                .forEach(reason -> assertTrue(texts.contains("uicardverifier.reason." + reason + "="), reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../pom.xml", "/lib/../verify/page.js", "/.html", "/lib/noto.woff2", "/other.js", "/texts/de.properties", "//etc/passwd"})
    void nothingElseIsServed(String path) {
        assertNull(PAGE.find(path));
    }

    @Test
    void nothingComesFromOutside() throws Exception {
        for (String file : List.of("/index.html", "/page.js", "/card.js", "/worker.js", "/verify.css", "/lib/camera.js")) {
            assertFalse(text(file).contains("//cdn") || text(file).contains("http://") || text(file).contains("https://"), file);
        }
    }
}
