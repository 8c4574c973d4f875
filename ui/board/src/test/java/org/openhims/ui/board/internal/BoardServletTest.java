// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.board.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.fixtures.ui.Keys;

class BoardServletTest {

    private static final List<String> FILES = List.of("/index.html", "/page.js", "/calls.js", "/board.css");

    private final BoardServlet servlet = new BoardServlet(null);

    private byte[] bytes(String path) throws Exception {
        try (var in = servlet.find(path).url().openStream()) {
            return in.readAllBytes();
        }
    }

    private String text(String path) throws Exception {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** The texts are used by the page: by their names without the module's. */
    @Test
    void bothLanguagesAreWhole() throws Exception {
        String sources = text("/index.html") + text("/page.js");
        assertEquals(List.of(), Keys.faults(Path.of(""), "uiboard.").stream().filter(fault -> !fault.startsWith("there but not used")
                || !sources.matches("(?s).*['\"]" + Pattern.quote(fault.replaceFirst(".*uiboard[.]", "")) + "['\"].*")).toList());
    }

    @Test
    void everyFileAndTextThatThePageNamesIsThere() throws Exception {
        String sources = text("/index.html") + text("/page.js");
        List<String> named = Pattern.compile("/board/files(/[a-z/]*[a-z]+\\.[a-z]+)").matcher(sources).results().map(found -> found.group(1)).toList();
        assertTrue(named.size() >= 3, named::toString);
        named.forEach(file -> assertNotNull(servlet.find(file), file));
        String texts = text("/texts/hi.properties");
        Pattern.compile("data-text=\"([a-z.]+)\"|\\bt\\('([a-z.]+)'").matcher(sources).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(key -> assertTrue(texts.contains("\nuiboard." + key + "="), key));
    }

    @ParameterizedTest
    @CsvSource({"/general,/index.html", "/MED-1/,/index.html", "/files/page.js,/page.js", "/files/lib/mark.svg,/lib/mark.svg", "/,/none",
        "/a/b,/none", "/page.js,/none", "/files,/index.html", "null,/none"})
    void aQueueGetsThePage(String path, String file) {
        assertEquals(file, BoardServlet.file(path));
    }

    @Test
    void nothingElseIsServed() {
        assertNull(servlet.find("/none"));
        assertNull(servlet.find("/../../OSGI-INF/l10n/messages_en.properties"));
    }

    @Test
    void thePageIsSmallAndNothingComesFromOutside() throws Exception {
        int size = 0;
        for (String file : FILES) {
            size += bytes(file).length;
            assertFalse(text(file).contains("http://") || text(file).contains("https://"), file);
        }
        assertTrue(size + bytes("/texts/hi.properties").length + bytes("/lib/mark.svg").length < 150_000);
    }

    /** 7:1 between every ink of the page and the white that it stands on. */
    @Test
    void itIsReadFromAfar() throws Exception {
        List<String> inks = Pattern.compile("--(?:ink|soft|teal|amber): (#[0-9a-f]{6})").matcher(text("/board.css")).results().map(this::ink).toList();
        assertEquals(4, inks.size());
        inks.forEach(ink -> assertTrue(1.05 / (luminance(ink) + 0.05) >= 7, ink));
    }

    private String ink(MatchResult found) {
        return found.group(1);
    }

    /** WCAG 2.1, relative luminance. */
    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
