// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The texts that one bundle brings.
 *
 * @param patterns by language, then by key
 */
record Messages(Map<String, Map<String, String>> patterns) {

    static final List<String> LANGUAGES = List.of("en", "hi");

    /** Reads {@code OSGI-INF/l10n/messages_<language>.properties}, where the finder has them. */
    static Messages read(Function<String, URL> finder) {
        Map<String, Map<String, String>> found = new HashMap<>();
        for (String language : LANGUAGES) {
            URL url = finder.apply(path(language));
            if (url != null) {
                found.put(language, load(url));
            }
        }
        return new Messages(found);
    }

    static String path(String language) {
        return "OSGI-INF/l10n/messages_" + language + ".properties";
    }

    static Map<String, String> load(URL url) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
