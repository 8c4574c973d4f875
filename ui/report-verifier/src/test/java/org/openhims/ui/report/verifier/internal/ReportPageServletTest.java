// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.report.verifier.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.fixtures.ui.Keys;

class ReportPageServletTest {

    private static final ReportPageServlet PAGE = new ReportPageServlet();

    private static String text(String path) throws Exception {
        try (var in = PAGE.find(path).url().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The texts are used by a script, not by Java. */
    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "uireportverifier.").stream().filter(fault -> !fault.startsWith("there but not used")).toList());
    }

    @Test
    void everyTextThatThePageNamesIsThereAndEveryStateHasItsWords() throws Exception {
        String texts = text("/texts/hi.properties");
        Pattern.compile("data-(?:text|label)=\"([a-z.]+)\"|\\b(?:t|fact)\\('([a-zA-Z.]+)',").matcher(text("/index.html") + text("/page.js")).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).filter(key -> !key.endsWith("."))
                .forEach(key -> assertTrue(texts.contains("uireportverifier." + key + "="), key));
        for (String state : List.of("current", "continued", "corrected", "none", "away", "busy", "camera")) {
            assertTrue(texts.contains(".state." + state + "=") && texts.contains(".meaning." + state + "="), state);
            assertTrue(text("/page.js").contains(state + ": '"), state + " has a colour");
        }
    }

    @Test
    void everyFileThatThePageNamesIsServed() throws Exception {
        List<String> named = Pattern.compile("\"/report(/[a-z/-]+\\.[a-z]+)\"").matcher(text("/index.html")).results().map(found -> found.group(1)).toList();
        assertTrue(named.size() >= 4, named::toString);
        for (String file : named) {
            assertFalse(text(file).isEmpty(), file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../pom.xml", "/lib/../report/page.js", "/other.js", "/texts/de.properties", "//etc/passwd"})
    void nothingElseIsServed(String path) {
        assertNull(PAGE.find(path));
    }

    @Test
    void nothingComesFromOutside() throws Exception {
        for (String file : List.of("/index.html", "/page.js", "/report.css")) {
            assertFalse(text(file).contains("http://") || text(file).contains("https://"), file);
        }
    }
}
