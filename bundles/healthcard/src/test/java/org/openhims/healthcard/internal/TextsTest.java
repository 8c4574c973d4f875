// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhims.platform.access.Permission;

class TextsTest {

    private final Properties english = texts("en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Properties hindi = texts("hi");

        assertEquals(english.stringPropertyNames(), hindi.stringPropertyNames());
        assertFalse(hindi.values().stream().anyMatch(text -> text.toString().isBlank()));
    }

    @Test
    void everyKeyThatTheCodeMakesHasAText() {
        Stream<String> permissions = new CardPermissions().permissions().stream().map(Permission::name).map("permission."::concat);
        Stream<String> states = Stream.of("temporary", "verified", "permanent", "replaced", "blocked", "expired").map("healthcard.status."::concat);
        Stream<String> acts = Stream.of("issued", "verified", "permanent", "printed", "replaced", "blocked").map("healthcard.act."::concat);
        Stream<String> reasons = Stream.of("unreadable", "version", "key", "signature", "expired", "revoked", "unissued", "unregistered",
                "checkdigit", "abha").map("healthcard.reason."::concat);
        Stream<String> sexes = Stream.of("M", "F", "T", "U").map("healthcard.sex."::concat);

        assertEquals(List.of(), Stream.of(permissions, states, acts, reasons, sexes).flatMap(keys -> keys)
                .filter(key -> !english.containsKey(key)).toList());
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        String path = "/OSGI-INF/l10n/messages_" + language + ".properties";
        try (Reader reader = new InputStreamReader(CardPermissions.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
