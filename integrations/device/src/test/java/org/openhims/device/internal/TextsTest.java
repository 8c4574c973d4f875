// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.openhims.device.Refusal;
import org.openhims.device.StoredMessage;
import org.openhims.device.internal.store.Messages;

/** Whatever the engine says has a text in both languages. */
class TextsTest {

    private static Properties texts(String language) throws IOException {
        String file = "/OSGI-INF/l10n/messages_" + language + ".properties";
        try (Reader reader = new InputStreamReader(TextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }

    private static List<String> needed() {
        List<String> keys = new ArrayList<>(List.of("problem.device.unknown", "problem.device.message.unknown", "problem.device.message.refused",
                "problem.device.message.gone", "problem.device.codec.away", "device.openwork.pending",
                "device.openwork.failed", "device.retried", "device.action.unknown", "device.reason.failed", "device.reason." + Messages.REUSED, "problem.device.message.question"));
        List.of("unknown-accession", "accession-check-digit", "no-accession", "accessions-differ", "specimen-not-received", "specimen-cancelled",
                "specimen-rejected", "measured", "not-on-device", "query-limit", "withdrawn", Questions.AWAY).forEach(reason -> keys.add("device.reason." + reason));
        Arrays.stream(Refusal.Kind.values()).forEach(kind -> keys.add("device.reason." + kind.code()));
        Arrays.stream(StoredMessage.State.values()).forEach(state -> keys.add("device.state." + state));
        new DevicePermissions().permissions().forEach(permission -> keys.add("permission." + permission.name()));
        return keys;
    }

    @Test
    void bothLanguagesAreComplete() throws IOException {
        for (String language : List.of("en", "hi")) {
            Properties texts = texts(language);
            assertEquals(List.of(), needed().stream().filter(key -> !texts.containsKey(key)).toList(), language);
        }
        assertEquals(texts("en").keySet(), texts("hi").keySet());
    }

    @Test
    void hindiIsHindi() throws IOException {
        texts("hi").forEach((key, text) -> assertTrue(text.toString().chars().anyMatch(c -> c >= 0x900 && c < 0x980), key::toString));
    }
}
