// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** How files of other systems name columns and write words, in both languages. */
final class Words {

    private static final Map<String, String> KNOWN = read();

    private Words() {
    }

    static Optional<Column> column(String header) {
        return find("column", plain(header)).map(Column::valueOf);
    }

    /** The constant that a word stands for, such as {@code F} of {@code sex} for महिला. */
    static Optional<String> constant(String group, String word) {
        return find(group, plain(word));
    }

    /** As {@link #constant}, where signs count. */
    static Optional<String> sign(String group, String word) {
        return find(group, word.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> find(String group, String word) {
        return Optional.ofNullable(KNOWN.get(group + ' ' + word));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]", "");
    }

    private static Map<String, String> read() {
        Properties lines = new Properties();
        try (Reader in = new InputStreamReader(Words.class.getResourceAsStream("/import/words.properties"), StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> known = new HashMap<>();
        lines.forEach((key, words) -> {
            String[] name = key.toString().split("\\.", 2);
            for (String word : words.toString().split("\\|")) {
                known.put(name[0] + ' ' + (name[0].equals("blood") ? word : plain(word)), name[1]);
            }
        });
        return Map.copyOf(known);
    }
}
